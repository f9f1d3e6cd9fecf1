import type { SignUpState } from '@xianfeng/content-types/rules/sign-up-words';

export const signUpTable = 'voice_sign_ups';

/**
 * A sign-up as it lies at the desk. Who it is and what they remarked is sealed; the rest says nothing of a person and stays
 * as a count when the sealed parts are deleted. Dates are Beijing's, instants ISO 8601.
 */
export interface SignUpRow {
  readonly id: number;
  /** Stands for the receipt: an HMAC by a key that only the portal has. */
  readonly receipt: string;
  /** When the portal took it; when they changed the shift, since when they are in that one. */
  readonly at: string;
  readonly received_on: string;
  /** documentId of the call. */
  readonly call_id: string;
  /** The name of the shift; empty where the call has none. */
  readonly shift: string;
  readonly people: number;
  /** Whether it was called off follows from the call and is not kept. */
  readonly state: Exclude<SignUpState, 'received' | 'called-off'>;
  /** For how many hours each of them came. */
  readonly hours: number | null;
  /** Sealed by the portal to the desk's key; null once deleted. */
  readonly signup: string | null;
  readonly contact: string | null;
  /** Who at the desk last did something with it. */
  readonly worked_by: string | null;
}

/** A table of the database and nothing more, like that of letters: no form, search, role, export or token of Strapi reaches it. */
export const signUpModel = {
  uid: 'xianfeng::voice-sign-up',
  singularName: 'voice-sign-up',
  tableName: signUpTable,
  attributes: {
    id: { type: 'increments' },
    receipt: { type: 'string', column: { notNullable: true, unique: true } },
    at: { type: 'string', column: { notNullable: true } },
    received_on: { type: 'string', columnName: 'received_on', column: { notNullable: true } },
    call_id: { type: 'string', columnName: 'call_id', column: { notNullable: true } },
    shift: { type: 'string', column: { notNullable: true } },
    people: { type: 'integer', column: { notNullable: true } },
    state: { type: 'string', column: { notNullable: true } },
    hours: { type: 'float' },
    signup: { type: 'text' },
    contact: { type: 'text' },
    worked_by: { type: 'string', columnName: 'worked_by' },
  },
  indexes: [{ name: 'voice_sign_ups_call_idx', columns: ['call_id', 'state', 'at'] }],
};

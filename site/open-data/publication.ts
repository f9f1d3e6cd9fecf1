import { licenceOf, type Licence, type LicenceCode } from '@xianfeng/content-types/parts/licences';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';

/** Who gives the data away, under what, as they stood when. */
export interface Publication {
  readonly site: string;
  readonly sponsor: string | null;
  readonly origin: string;
  readonly licence: Licence;
  readonly asOf: { readonly seq: number; readonly at: string | null };
}

interface Settings {
  readonly name: string;
  readonly county: string;
  readonly sponsor: string;
  readonly dataLicence?: LicenceCode | undefined;
}

export function publicationOf(
  settings: Settings | undefined,
  origin: string,
  asOf: Publication['asOf'],
): Publication {
  return {
    site: settings ? `${settings.county}${settings.name}` : '先锋',
    sponsor: settings?.sponsor ?? null,
    origin,
    licence: licenceOf(settings?.dataLicence),
    asOf,
  };
}

/** The ledger position and the instant, as people say them. */
export function asOfWords({ seq, at }: Publication['asOf']): string {
  return at === null ? '还没有公开任何内容' : `截至公开账本第 ${seq} 条，${formatDateTime(at)}`;
}

import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

interface Refusal {
  readonly response?: { readonly data?: { readonly error?: { readonly message?: string } } };
}

/** What the desk said of a request that it refused; in other words when it said nothing. */
export const reasonOf = (error: unknown): string =>
  (error as Refusal).response?.data?.error?.message ?? '没有办成，请再试一次。';

/** Does one thing with what people sent, at an address of the desk, and says how it went. */
export function useWorkAt(address: string, done: () => void) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  async function work<Answer>(action: string, body: object, words: string): Promise<Answer | null> {
    setBusy(true);
    try {
      const { data } = await post<Answer>(`${address}/${action}`, body);
      toggleNotification({ type: 'success', message: words });
      done();
      return data;
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error) });
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { busy, work };
}

/** Does one thing with a letter and says how it went. */
export const useWork = (id: number, done: () => void) => useWorkAt(`/desk/letters/${id}`, done);

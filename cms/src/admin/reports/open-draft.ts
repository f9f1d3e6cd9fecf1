import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';

/** Has the CMS make a draft and opens its form. */
export function useOpenDraft(address: string, uid: string, otherwise: string, body: object = {}) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const words = JSON.stringify(body);
  const open = useCallback(async () => {
    setBusy(true);
    try {
      const { data } = await post<{ documentId: string }>(address, JSON.parse(words));
      navigate(`/content-manager/collection-types/${uid}/${data.documentId}`);
    } catch (error) {
      toggleNotification({
        type: 'danger',
        message: error instanceof Error && /\p{Script=Han}/u.test(error.message) ? error.message : otherwise,
      });
    } finally {
      setBusy(false);
    }
  }, [address, navigate, otherwise, post, toggleNotification, uid, words]);
  return { open, busy };
}

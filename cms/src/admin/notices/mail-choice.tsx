import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { mailChoices, type MailChoice } from '../../notices/notice-table.ts';

interface Choice {
  /** Whether this desk sends mail at all. */
  readonly isPossible: boolean;
  readonly mail: MailChoice;
}

/** Whether notices come by mail, too, and when. */
export function MailChoiceField() {
  const { get, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [choice, setChoice] = useState<Choice | null>(null);
  useEffect(() => {
    get<Choice>('/desk/notices/mail').then(
      ({ data }) => setChoice(data),
      () => undefined,
    );
  }, [get]);
  if (!choice) return null;
  if (!choice.isPossible)
    return (
      <Typography textColor="neutral600">
        编辑台没有设置发邮件的服务器，通知只在这一页看。需要邮件提醒，请系统管理员设置。
      </Typography>
    );
  const choose = async (mail: MailChoice) => {
    try {
      await put('/desk/notices/mail', { mail });
      setChoice({ ...choice, mail });
      toggleNotification({ type: 'success', message: '已保存' });
    } catch {
      toggleNotification({ type: 'danger', message: '没有保存成功，请再试一次。' });
    }
  };
  return (
    <Field.Root hint="发到您登录用的邮箱。每天一封在早上八点发，没有新的就不发。">
      <Field.Label>没看的通知也发邮件</Field.Label>
      <SingleSelect value={choice.mail} onChange={(mail) => void choose(mail as MailChoice)}>
        {Object.entries(mailChoices).map(([value, label]) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

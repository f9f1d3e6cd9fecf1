import { Box, Flex, Main, Tabs, Typography } from '@strapi/design-system';
import { Layouts, useAuth } from '@strapi/strapi/admin';
import { guides, type Guide } from './guides.ts';
import { pictureOf } from './picture-of.ts';

function Steps({ steps }: Pick<Guide, 'steps'>) {
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={7}>
      {steps.map(({ title, words, picture }, index) => {
        const address = picture && pictureOf(picture);
        return (
          <li key={title}>
            <Typography tag="h2" variant="beta">
              {index + 1}. {title}
            </Typography>
            {words.map((sentence) => (
              <Box key={sentence} tag="p" paddingTop={2} maxWidth="76rem">
                <Typography variant="omega" style={{ fontSize: '1.6rem', lineHeight: 1.8 }}>
                  {sentence}
                </Typography>
              </Box>
            ))}
            {address && (
              <Box paddingTop={3} maxWidth="96rem">
                <img
                  src={address}
                  alt={`${title}：界面图片`}
                  loading="lazy"
                  style={{ maxWidth: '100%', height: 'auto', border: '1px solid #dcdce4' }}
                />
              </Box>
            )}
          </li>
        );
      })}
    </Flex>
  );
}

/** The guides of all roles, one's own first. */
export default function GuidesPage() {
  const codes = useAuth('GuidesPage', ({ user }) => (user?.roles ?? []).map(({ code }) => code));
  const own = guides.find(({ role }) => codes.includes(role)) ?? guides[0];
  return (
    <Main>
      <Layouts.Header title="使用说明" subtitle="照着做一遍，第一天就会用。图片是演示县“云岭县”的界面。" />
      <Layouts.Content>
        <Tabs.Root defaultValue={own?.role ?? ''}>
          <Tabs.List aria-label="角色">
            {guides.map(({ role, name }) => (
              <Tabs.Trigger key={role} value={role}>
                {name}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {guides.map(({ role, about, steps }) => (
            <Tabs.Content key={role} value={role}>
              <Box background="neutral0" padding={7} hasRadius shadow="tableShadow">
                <Box paddingBottom={5}>
                  <Typography variant="delta">{about}</Typography>
                </Box>
                <Steps steps={steps} />
              </Box>
            </Tabs.Content>
          ))}
        </Tabs.Root>
      </Layouts.Content>
    </Main>
  );
}

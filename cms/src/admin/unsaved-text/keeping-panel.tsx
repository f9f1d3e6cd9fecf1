import { Button, Flex, Typography } from '@strapi/design-system';
import { useAuth, useForm, useIsDesktop } from '@strapi/strapi/admin';
import { uidOf, type ContentType } from '@xianfeng/content-types/language/content-type';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { draftedStoredType } from '@xianfeng/content-types/types/find-type';
import { contentTypeOf, typeNames } from '@xianfeng/content-types/types/index';
import { SaveBar } from '../editing/save-bar.tsx';
import type { FormPlace, SavingAction } from '../editing/saving-action.ts';
import { RestoreBanner } from './restore-banner.tsx';
import { loadedVersion, noteLoaded } from './save-requests.ts';
import { useKeptText } from './use-kept-text.ts';
import { usePresence } from '../presence/use-presence.ts';

const clockOf = (instant: string) => formatDateTime(instant).split(' ').at(-1);

const types = new Map<string, ContentType>(typeNames.map((name) => [uidOf(name), contentTypeOf(name)]));

interface ContentProperties {
  readonly type: ContentType;
  readonly model: string;
  /** Null for a new document. */
  readonly documentId: string | null;
  /** As addresses name it: a document of which there is one has none. */
  readonly addressed: string | null;
  readonly savedAt: string | undefined;
}

function Content({ type, model, documentId, addressed, savedAt }: ContentProperties) {
  const userId = useAuth('Keeping', (state) => state.user?.id) ?? 'somebody';
  const modified = useForm<boolean>('Keeping', (state) => state.modified);
  if (savedAt) noteLoaded(model, addressed, savedAt);
  const version = loadedVersion(model, addressed);
  const { found, restore, discard, keptAt, full } = useKeptText({ userId, model, documentId: addressed });
  const { present, trouble } = usePresence(type.name, documentId, savedAt);
  const newer = present && version !== null && present.version.at > version ? present.version : null;

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {present?.others.map(({ name, self, since }) => (
        <Typography key={`${name}${since}`} role="status" variant="pi" textColor="warning700">
          {self
            ? `您在另一个窗口里也打开着这份内容（从${clockOf(since)}起）。请只在一个窗口里写。`
            : `${name}也打开着这份内容（从${clockOf(since)}起）。请先商量由谁来改，免得白写。`}
        </Typography>
      ))}
      {newer && (
        <Typography role="alert" variant="pi" textColor="danger600">
          {newer.self ? '您在另一个窗口里' : (newer.by ?? '有人')}在{formatDateTime(newer.at)}
          保存过新的版本，这里是旧的，不能再保存。请刷新这一页；您写的会留着，刷新以后可以恢复。
        </Typography>
      )}
      {newer && (
        <Button type="button" fullWidth variant="secondary" onClick={() => window.location.reload()}>
          刷新这一页
        </Button>
      )}
      {trouble === 'signed-out' && (
        <Typography role="alert" variant="pi" textColor="danger600">
          登录已经结束，现在不能保存。您写的存在这台电脑里：请重新登录，再打开这份内容恢复。
        </Typography>
      )}
      {trouble === 'offline' && (
        <Typography role="alert" variant="pi" textColor="danger600">
          连不上编辑台，现在不能保存。您写的存在这台电脑里，请等网络恢复以后再保存。
        </Typography>
      )}
      {full && (
        <Typography role="alert" variant="pi" textColor="danger600">
          这个浏览器存不下更多没有保存的内容，请尽快保存。
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        {modified && keptAt !== null
          ? `还没有保存。写的内容已经存在这台电脑里（${clockOf(new Date(keptAt).toISOString())}）。`
          : '写的内容随时存在这台电脑里，关掉窗口也能恢复。'}
      </Typography>
      {found && (
        <RestoreBanner
          found={found}
          fields={type.fields}
          outdated={found.text.base !== null && version !== null && found.text.base < version}
          onRestore={restore}
          onDiscard={discard}
        />
      )}
    </Flex>
  );
}

/** The bar of a form whose content is public as soon as it is saved: nothing comes next. */
function AtOnce({ place, action }: { readonly place: FormPlace; readonly action: SavingAction }) {
  const saving = action(place);
  return useIsDesktop() ? <SaveBar place={place} saving={saving} /> : null;
}

/** Beside a form: who else has it open, and what of it is not saved yet. */
export const keepingPanel = (action: SavingAction) =>
  function KeepingPanel(place: FormPlace) {
    const { activeTab, model, collectionType, documentId, document: stored } = place;
    const type = types.get(model);
    if (!type || activeTab === 'published') return null;
    const id = documentId && documentId !== 'create' ? documentId : null;
    return {
      title: '写作',
      content: (
        <>
          {!draftedStoredType(model) && <AtOnce place={place} action={action} />}
          <Content
            key={id ?? 'new'}
            type={type}
            model={model}
            documentId={stored?.documentId ?? id}
            addressed={collectionType === 'single-types' ? null : id}
            savedAt={stored?.updatedAt}
          />
        </>
      ),
    };
  };

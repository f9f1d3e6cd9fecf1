/** A place in Strapi's program that does something else at this desk, where nothing else can change it. */
interface ChangeInCode {
  /** The end of the module's path. */
  readonly module: string;
  readonly written: string;
  readonly instead: string;
}

const list = '@strapi/content-manager/dist/admin/pages/ListView/ListViewPage.mjs';
const relations =
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Relations/Relations.mjs';
const validation = '@strapi/content-manager/dist/admin/utils/validation.mjs';

/** Put into the program when the desk is compiled; a place that is no longer there stops the compiler. */
export const changesInCode: readonly ChangeInCode[] = [
  // The state comes right after the title instead of last, where an office screen does not show it.
  {
    module: list,
    written: `formattedHeaders.push({
                attribute: {
                    type: 'custom'
                },
                name: 'status'`,
    instead: `formattedHeaders.splice(1, 0, {
                attribute: {
                    type: 'custom'
                },
                name: 'status'`,
  },
  // Above the list there is room for what shows it by state.
  {
    module: '@strapi/content-manager/dist/admin/components/InjectionZone.mjs',
    written: `listView: {
        actions: [],`,
    instead: `listView: {
        tabs: [],
        actions: [],`,
  },
  {
    module: list,
    written: `                    actions,
                    /*#__PURE__*/ jsx(Layouts.Content, {`,
    instead: `                    /*#__PURE__*/ jsx(InjectionZone, { area: 'listView.tabs' }),
                    actions,
                    /*#__PURE__*/ jsx(Layouts.Content, {`,
  },
  // Who can make nothing here is offered to choose, and no entry that does nothing.
  {
    module: relations,
    written: 'creatable: "visible",',
    instead: 'creatable: canCreate ? "visible" : false,',
  },
  {
    module: relations,
    written: 'placeholder: placeholder || formatMessage({',
    instead: "placeholder: placeholder || (canCreate ? '' : '选择') || formatMessage({",
  },
  // On a phone the menu has four places; one of them is for a part of Strapi's that is switched off.
  {
    module: '@strapi/admin/dist/admin/admin/src/hooks/useMenu.mjs',
    written: "to: 'plugins/content-releases'",
    instead: "to: 'notices'",
  },
  // Strapi would order by what it knows of states itself.
  { module: list, written: 'sortable: !hasStatusFilter', instead: 'sortable: false' },
  // New files come in beside the field, with their words; Strapi's dialog is for choosing from those that are there.
  {
    module: '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/BrowseStep.mjs',
    written: 'action: canCreate &&',
    instead: 'action: false &&',
  },
  // A sentence about what was typed says how much that was.
  {
    module: validation,
    written: `schema.max(attribute.maxLength, {
                ...translatedErrors.maxLength,
                values: {
                    max: attribute.maxLength
                }
            })`,
    instead: `schema.max(attribute.maxLength, ({ value }) => ({
                ...translatedErrors.maxLength,
                values: { max: attribute.maxLength, now: value.length }
            }))`,
  },
  {
    module: validation,
    written: `schema.min(attribute.minLength, {
                ...translatedErrors.minLength,
                values: {
                    min: attribute.minLength
                }
            })`,
    instead: `schema.min(attribute.minLength, ({ value }) => ({
                ...translatedErrors.minLength,
                values: { min: attribute.minLength, now: value.length }
            }))`,
  },
  // Why a document cannot be opened stands in the place of its form, where Strapi only says that something went wrong.
  {
    module: '@strapi/content-manager/dist/admin/hooks/useDocument.mjs',
    written: 'const hasError = !!error;',
    instead: 'const hasError = error ? error.message || true : false;',
  },
  {
    module: '@strapi/content-manager/dist/admin/pages/EditView/EditViewPage.mjs',
    written: `if (!initialValues || hasError) {
        return /*#__PURE__*/ jsx(Page.Error, {});`,
    instead: `if (!initialValues || hasError) {
        return /*#__PURE__*/ jsx(Page.Error, typeof hasError === 'string' ? { content: hasError } : {});`,
  },
  // It goes when the field is changed; the next save says whether it is right now.
  {
    module: '@strapi/admin/dist/admin/admin/src/components/Form.mjs',
    written: 'setDraftValues(draft, setIn(state.values, action.payload.field, action.payload.value));',
    instead: `setDraftValues(draft, setIn(state.values, action.payload.field, action.payload.value));
                if (getIn(state.errors, action.payload.field)) draft.errors = setIn(state.errors, action.payload.field, undefined);`,
  },
  // What explains a field stays beside what is wrong in it.
  {
    module: '@strapi/design-system/dist/index.mjs',
    written: 'return !t || n ? null : /* @__PURE__ */ r(A, { variant: "pi", tag: "p", id: `${e}-hint`',
    instead: 'return !t ? null : /* @__PURE__ */ r(A, { variant: "pi", tag: "p", id: `${e}-hint`',
  },
];

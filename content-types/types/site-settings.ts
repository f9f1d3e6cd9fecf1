import { contentType } from '../language/content-type.ts';
import { boolean, enumeration, link, longText, repeatable, text } from '../language/fields.ts';
import { setDaysPart } from '../parts/calendar-parts.ts';
import { licences, type LicenceCode } from '../parts/licences.ts';

const licenceWords = Object.fromEntries(
  Object.entries(licences).map(([code, { name }]) => [code, name]),
) as Record<LicenceCode, string>;
const whenAssigned = '没有就不要填，网站上不会显示。';
const linkWhenAssigned = `写完整的地址，以 https:// 开头。${whenAssigned}`;

export const siteSettings = contentType({
  name: 'siteSettings',
  plural: 'site-settings-sets',
  label: '站点设置',
  about: '网站名称、主办单位、备案号、节假日安排。保存后立即公开。',
  drafted: false,
  single: true,
  titleField: 'name',
  fields: {
    name: text('网站名称', { required: true, max: 30 }),
    county: text('县（市、区）', { required: true, max: 30 }),
    motto: text('首页的一句话', { required: true, max: 60 }),
    introduction: longText('网站简介', { required: true, max: 300 }),
    demoNotice: text('演示提示', { max: 120, width: 12, help: '演示站才填写，会显示在每一页的顶部。' }),
    sponsor: text('主办单位', { required: true, max: 60 }),
    undertaker: text('承办单位', { max: 60 }),
    telephone: text('联系电话', { max: 30 }),
    letters: boolean('开通“我要说”', {
      help: '开通以后，群众可以在网站上写来信，在编辑台的“来信”里办理和答复；打开了“在网站上报名”的需求，也从这时起收报名。先安排好办理的人再开通。',
    }),
    dataLicence: enumeration('公开数据的许可', licenceWords, {
      help: '别人可以怎样使用“开放数据”里的文件。没有定就不要填。',
    }),
    siteIdCode: text('网站标识码', { max: 10, help: whenAssigned }),
    icp: text('ICP备案号', { max: 40, help: whenAssigned }),
    policeRecord: text('公安备案号', { max: 40, help: whenAssigned }),
    partyOrganMark: link('党政机关网站标识链接', { help: linkWhenAssigned }),
    calendarDays: repeatable('节假日安排', setDaysPart, {
      help: '期限按工作日计算。国务院公布下一年的放假通知后，照通知把放假和调休上班的日子填在这里：有了国庆节，这一年就算齐了；没有填，就按双休日推算，并在网页上说明。',
    }),
    reportErrorLink: link('“我为政府网站找错”链接', { help: linkWhenAssigned }),
  },
});

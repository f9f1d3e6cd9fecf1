import type { StrapiApp } from '@strapi/strapi/admin';
import { withMail, withoutMail } from '../words/reset-words.ts';

/** What the server told the page of itself before anything was drawn. */
interface Told {
  readonly strapi?: { readonly flags?: { readonly sendsMail?: boolean } };
}

/** Words that depend on how the installation is set up: chosen once it is known, as those of a plugin are. */
export function addWordsBySetup(app: StrapiApp): void {
  app.appPlugins['xianfeng-words-by-setup'] = {
    register: () => undefined,
    bootstrap: () => undefined,
    registerTrads: async () => {
      const { strapi } = window as unknown as Told;
      return [{ locale: 'zh-Hans', data: strapi?.flags?.sendsMail ? withMail : withoutMail }];
    },
  };
}

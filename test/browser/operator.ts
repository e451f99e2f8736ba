/** A person at a browser of their own: looks at pages, signs in, and takes pictures of what they see. */
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Program of the browser. */
    chromium: string;
    /** Folder that pictures are written to; null when none are wanted. */
    pictures: string | null;
  }
}

/** Columns of the list in the order of `docs/operators.md`; the Temporal UI keeps them in the browser. */
const columns = ['Status', 'Workflow ID', 'CaseStage', 'CaseUrgency', 'CaseDue', 'CaseWaitingOn', 'CaseIncident'];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromium') });
}

export class Operator {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    /** What the pages complained about, and every host that they asked. */
    readonly noticed: { readonly complaints: string[]; readonly hosts: Set<string> },
  ) {}

  /** @param namespace whose list has the columns that operators choose */
  static async at(browser: Browser, namespace = ''): Promise<Operator> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      timezoneId: 'Asia/Ho_Chi_Minh',
      locale: 'vi-VN',
    });
    const chosen = JSON.stringify({ [namespace]: columns.map((label) => ({ label })) });
    await context.addInitScript(`localStorage.setItem('namespace-workflow-table-columns', ${JSON.stringify(chosen)})`);
    const page = await context.newPage();
    const noticed = { complaints: [] as string[], hosts: new Set<string>() };
    page.on('pageerror', ({ message }) => noticed.complaints.push(message));
    page.on('console', (message) => message.type() === 'error' && noticed.complaints.push(message.text()));
    page.on('request', (request) => noticed.hosts.add(new URL(request.url()).host));
    return new Operator(context, page, noticed);
  }

  /** Everything that can be read on the page now, also in the frames that show a case's details. */
  async reads(): Promise<string> {
    const texts = await Promise.all(
      // A frame may be gone by the time it is asked.
      this.page.frames().map((frame) =>
        frame
          .locator('body')
          .allInnerTexts()
          .catch(() => []),
      ),
    );
    // The UI breaks lines where the pane ends.
    return texts.flat().join('\n').replaceAll(/\s+/g, ' ');
  }

  async openTab(name: string): Promise<void> {
    const tab = new RegExp(`^${name}`);
    await this.page
      .getByRole('tab', { name: tab })
      .or(this.page.getByRole('link', { name: tab }))
      .first()
      .click();
  }

  /** @param address of the sign-in page; @returns the page that it leads to, or the same one with a complaint */
  async signIn(address: string, token: string): Promise<{ readonly url: string; readonly text: string }> {
    const page = await this.context.newPage();
    try {
      await page.goto(address);
      await page.getByLabel('Token').fill(token);
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Sign in' }).click()]);
      return { url: page.url(), text: (await page.locator('body').allInnerTexts()).join() };
    } finally {
      await page.close();
    }
  }

  /** Only when pictures are wanted. @param size of the window, in pixels; without the menu of the Temporal UI unless it is `whole` */
  async picture(
    name: string,
    { whole = false, ...size }: { readonly width: number; readonly height: number; readonly whole?: boolean },
  ): Promise<void> {
    const folder = inject('pictures');
    if (folder === null) return;
    await this.page.setViewportSize(size);
    const main = whole ? null : await this.page.locator('main').boundingBox();
    const x = Math.round(main?.x ?? 0);
    const clip = { x, y: 0, width: size.width - x, height: size.height };
    await this.page.screenshot({ path: join(folder, `${name}.png`), clip, animations: 'disabled' });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

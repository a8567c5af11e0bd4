/** Looks for what sticks out of a page sideways. */
import type { Page } from 'playwright-core';

export type Overflow = { width: number; wide: string[] };

/** Width of the page, and the first elements that stick out of it; tables that scroll in their own box do not count. */
export const overflow = (page: Page): Promise<Overflow> =>
  page.evaluate(() => {
    const width = document.documentElement.scrollWidth;
    const wide =
      width > innerWidth
        ? [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.table, .sections, .hide'))
            .slice(0, 5)
        : [];
    return {
      width,
      wide: wide.map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`),
    };
  });

/** One line if the page scrolls sideways, else none. */
export async function sideways(page: Page, where: string): Promise<string[]> {
  const { width, wide } = await overflow(page);
  const room = page.viewportSize()?.width ?? width;
  return width > room ? [`${where}: ${width} pixels; ${wide.join('; ')}`] : [];
}

/** Every link within the site that a text writes leads to a page, and to a claim where it names one. */
import type { Content } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

const LINK = /\]\((\/[^)\s]*)|\bhref="(\/[^"]*)"/g;

/** `routes`: paths of all pages, each with its slashes: `/guidance/demo/`. */
export function siteLinks({ entries, files }: Content, { routes }: { routes: ReadonlySet<string> }): ContentIssue[] {
  const issues: ContentIssue[] = [];
  for (const { path, body, bodyLine } of files)
    for (const match of body.matchAll(LINK)) {
      const link = match[1] ?? match[2] ?? '';
      const [page = '', anchor] = link.replace(/\?[^#]*/, '').split('#');
      const field = `line ${bodyLine + body.slice(0, match.index).split('\n').length - 1}`;
      if (!routes.has(page))
        issues.push({
          file: path,
          field,
          actual: link,
          expected: routes.has(`${page}/`) ? `a path that ends in a slash` : 'the path of a page',
          fix: routes.has(`${page}/`) ? `write ${page}/` : 'correct the path, or say it without a link until the page exists',
        });
      else if (page === '/statement/' && anchor && entries.findings.get(anchor)?.kind !== 'claim')
        issues.push({ file: path, field, actual: link, expected: 'the id of a claim after #', fix: 'correct the id' });
    }
  return issues;
}

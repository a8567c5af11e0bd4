/** Looks up entries by id, and fails the build with a clear message where an id leads nowhere. */
import { loadSite } from './load-site.ts';

const site = await loadSite();

class DanglingIdError extends Error {
  override readonly name = 'DanglingIdError';
}

function found<T>(component: string, id: string, value: T | undefined, fix: string): T {
  if (value === undefined) throw new DanglingIdError(`${component}: id must name an entry, got "${id}"; ${fix}`);
  return value;
}

export const requireFigure = (component: string, id: string) =>
  found(component, id, site.figures.get(id), 'add the figure to a finding in content/findings or correct the id').figure;

export function requireClaim(id: string) {
  const finding = site.entries.findings.get(id);
  return found('Claim', id, finding?.kind === 'claim' ? finding : undefined, 'claims are in content/findings/claims');
}

export const requireTerm = (id: string) =>
  found('Term', id, site.entries.glossary.get(id), 'add content/glossary/<id>.yaml or correct the id');

export const requireReference = (component: string, id: string) =>
  found(component, id, site.entries.references.get(id), 'add content/references/<id>.yaml or correct the id');

export const requireApa = (id: string): string =>
  found('Reference', id, site.apa.get(id), 'the citation processor returned nothing for it');

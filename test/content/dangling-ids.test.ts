import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { instruments } from '../../src/scoring/index.ts';
import {
  demoCase,
  demoClaim,
  demoContent,
  demoDiscrepancy,
  demoFigure,
  demoGap,
  demoGuidance,
  demoInstrument,
  demoNote,
  demoReference,
  demoStudy,
  demoTerm,
} from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { danglingIds } from './rules/dangling-ids.ts';

const scoredIds = ['demo-3'];
const check = (...files: Parameters<typeof demoContent>) => danglingIds(demoContent(...files), { scoredIds }).map(formatIssue);

describe('every id leads to an entry of the right kind', () => {
  test('in the content of the site', () => {
    expect(danglingIds(loadContent(), { scoredIds: instruments.map(({ id }) => id) }).map(formatIssue)).toEqual([]);
  });

  test('passes where every id exists', () => {
    const files = [
      demoReference('demo-report'),
      demoTerm('demo-term', {
        related: ['demo-other'],
        broader: 'demo-other',
        confusedWith: [{ term: 'demo-other', difference: 'Made up.' }],
      }),
      demoTerm('demo-other'),
      demoNote('demo-note'),
      demoClaim('demo-claim', { marker: 'demo-note', since2021: { status: 'open', summary: 'Made up.', studies: ['demo-study'] } }),
      demoStudy('demo-study', { bearsOn: [{ claim: 'demo-claim', relation: 'confirms' }], figures: [demoFigure('demo-rate')] }),
      demoDiscrepancy('demo-discrepancy'),
      demoGuidance(
        'demo-page',
        '<Figure id="demo-rate" /> <Claim id="demo-claim" /> <Term id="demo-term">term</Term> <Cite id="demo-report" />',
      ),
      demoInstrument('demo-profile', '', { validationFigures: ['demo-rate'] }),
      demoCase('demo-case'),
      demoGap('demo-gap', { claims: ['demo-claim'], studies: ['demo-study'] }),
    ];
    expect(check(...files)).toEqual([]);
  });

  test('names a glossary term that does not exist', () => {
    expect(check(demoReference('demo-report'), demoTerm('demo-term', { related: ['demo-trem'] }))).toEqual([
      'content/glossary/demo-term.yaml: related.0: got "demo-trem", expected the id of a glossary entry; add content/glossary/demo-trem.yaml or correct the id',
    ]);
  });

  test('names a term that is told apart from one that does not exist', () => {
    expect(
      check(demoReference('demo-report'), demoTerm('demo-term', { confusedWith: [{ term: 'demo-trem', difference: 'Made up.' }] })),
    ).toEqual([
      'content/glossary/demo-term.yaml: confusedWith.0.term: got "demo-trem", expected the id of a glossary entry; add content/glossary/demo-trem.yaml or correct the id',
    ]);
  });

  test('names a reference that does not exist', () => {
    expect(check(demoStudy('demo-study'))).toEqual([
      'content/findings/demo-study.yaml: ref: got "demo-report", expected the id of a reference; add content/references/demo-report.yaml or correct the id',
    ]);
  });

  test('names a study of a claim that does not exist', () => {
    expect(
      check(
        demoReference('demo-report'),
        demoClaim('demo-claim', { since2021: { status: 'open', summary: 'Made up.', studies: ['demo-stduy'] } }),
      ),
    ).toEqual([
      'content/findings/demo-claim.yaml: since2021.studies.0: got "demo-stduy", expected the id of a study; add content/findings/studies/demo-stduy.yaml or correct the id',
    ]);
  });

  test('names a finding of the wrong kind', () => {
    expect(
      check(
        demoReference('demo-report'),
        demoNote('demo-note'),
        demoStudy('demo-study', { bearsOn: [{ claim: 'demo-note', relation: 'confirms' }] }),
      ),
    ).toEqual([
      'content/findings/demo-study.yaml: bearsOn.0.claim: got "demo-note", expected the id of a claim; add content/findings/claims/demo-note.yaml or correct the id',
    ]);
  });

  test('names what a text draws and what does not exist', () => {
    expect(
      check(demoGuidance('demo-page', '<Figure id="demo-rate" /> <PeopleGrid figures={["demo-share"]} /> <Cite id="demo-report" />')),
    ).toEqual([
      'content/guidance/demo-page.mdx: text <Figure>: got "demo-rate", expected the id of a figure of a claim or study; add the figure to a file in content/findings or correct the id',
      'content/guidance/demo-page.mdx: text <Figure>: got "demo-share", expected the id of a figure of a claim or study; add the figure to a file in content/findings or correct the id',
      'content/guidance/demo-page.mdx: text <Cite>: got "demo-report", expected the id of a reference; add content/references/demo-report.yaml or correct the id',
    ]);
  });

  test('names a claim and a study of the gap map that do not exist', () => {
    expect(check(demoGap('demo-gap', { claims: ['demo-claim'], studies: ['demo-study'] }))).toEqual([
      'content/gaps/demo-gap.yaml: claims.0: got "demo-claim", expected the id of a claim; add content/findings/claims/demo-claim.yaml or correct the id',
      'content/gaps/demo-gap.yaml: studies.0: got "demo-study", expected the id of a study; add content/findings/studies/demo-study.yaml or correct the id',
    ]);
  });

  test('names the instrument of a case that is not scored', () => {
    expect(check(demoCase('demo-case', { instrument: 'demo-4' }))).toEqual([
      'content/cases/demo-case.yaml: instrument: got "demo-4", expected the id of a scored instrument (demo-3); correct the id',
    ]);
  });

  test('names a profile that says it is scored and is not', () => {
    expect(check(demoInstrument('demo-profile', '', { scored: true }))).toEqual([
      'content/instruments/demo-profile.mdx: scored: got true, expected false, or a file name that is the id of a scored instrument (demo-3); correct the file name, or set scored to false and give reasonNotScored',
    ]);
  });
});

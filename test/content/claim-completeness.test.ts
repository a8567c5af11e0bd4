import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoClaim, demoContent, demoFigure, demoGuidance, demoNote } from '../helpers/demo-content.ts';
import { claimCompleteness } from './rules/claim-completeness.ts';
import { formatIssue } from './rules/content-issue.ts';

const check = (...files: Parameters<typeof demoContent>) => claimCompleteness(demoContent(...files)).map(formatIssue);
const page = demoGuidance('demo-page', 'Made up <Claim id="demo-claim" />.');

describe('every claim says where it stands and what it rests on', () => {
  test('in the content of the site', () => {
    expect(claimCompleteness(loadContent()).map(formatIssue)).toEqual([]);
  });

  test('passes for a claim with place, certainty, marker, works and the numbers of the statement', () => {
    const figures = [demoFigure('demo-rate', { cite: { ref: 'atsa-2021', mark: 'primary' } })];
    expect(
      check(
        demoNote('demo-note'),
        demoClaim('demo-claim', { marker: 'demo-note', markerByPosition: true, figures, notUsed: undefined }),
        page,
      ),
    ).toEqual([]);
  });

  test('names a claim without a place', () => {
    expect(check(demoClaim('demo-claim', { place: undefined }))).toEqual([
      'content/findings/demo-claim.yaml: place: got nothing, expected the place in the statement; give one of the places in src/content-model/schemas/finding.ts',
    ]);
  });

  test('names a claim without a certainty', () => {
    expect(check(demoClaim('demo-claim', { certainty: undefined }))).toEqual([
      'content/findings/demo-claim.yaml: certainty: got nothing, expected how sure the statement sounds; give one of the certainties in content/README.md',
    ]);
  });

  test('names a marker by position where no marker is given', () => {
    expect(check(demoClaim('demo-claim', { markerByPosition: true }))).toEqual([
      'content/findings/demo-claim.yaml: markerByPosition: got true, expected a marker beside it; name the note in "marker", or remove markerByPosition',
    ]);
  });

  test('names works that have none in common with the note of the marker', () => {
    expect(
      check(demoNote('demo-note'), demoClaim('demo-claim', { marker: 'demo-note', works: [{ ref: 'demo-other', confidence: 'low' }] })),
    ).toEqual([
      'content/findings/demo-claim.yaml: works: got ["demo-other"], expected at least one work of demo-note; correct the works here or in demo-note',
    ]);
  });

  test('names a claim under a note that names none of its works and gives no reason', () => {
    const marked = { marker: 'demo-note', works: [] };
    expect(check(demoNote('demo-note'), demoClaim('demo-claim', marked))).toEqual([
      'content/findings/demo-claim.yaml: worksNote: got nothing, expected a reason why no work of demo-note is named; name the works, or say why none of them is meant here',
    ]);
    expect(check(demoNote('demo-note'), demoClaim('demo-claim', { ...marked, worksNote: 'Made up.' }))).toEqual([]);
  });

  test('asks for no reason where no note is printed, or where the note itself names no work', () => {
    expect(check(demoClaim('demo-claim', { works: [] }))).toEqual([]);
    expect(check(demoNote('demo-note', { works: [] }), demoClaim('demo-claim', { marker: 'demo-note', works: [] }))).toEqual([]);
  });

  test('names a number of a claim that does not come from the statement', () => {
    expect(check(demoClaim('demo-claim', { figures: [demoFigure('demo-rate')] }))).toEqual([
      'content/findings/demo-claim.yaml: figures.0.cite.ref: got "demo-report", expected atsa-2021, because a claim holds the numbers that the statement prints; move the figure to the study that found it',
    ]);
  });

  test('names a claim that no page draws and that gives no reason', () => {
    expect(check(demoClaim('demo-claim', { notUsed: undefined }))).toEqual([
      'content/findings/demo-claim.yaml: notUsed: got nothing, expected a reason, because no guidance page draws this claim; write <Claim id="demo-claim" /> on a page, or say why none needs it',
    ]);
  });

  test('names a claim that a page draws in spite of the reason against it', () => {
    expect(check(demoClaim('demo-claim'), page)).toEqual([
      'content/findings/demo-claim.yaml: notUsed: got "Made up.", expected nothing, because a guidance page draws this claim; remove notUsed',
    ]);
  });
});

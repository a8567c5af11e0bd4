/** The glossary as other programs see it: as triples, made by jsonld.js in its safe mode, which refuses whatever would be lost. */
import jsonld, { type Quad } from 'jsonld';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content-model/load-content.ts';
import { toSkos } from '../../../src/data-export/skos.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCT = 'http://purl.org/dc/terms/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const terms = loadContent().entries.glossary;
const options = { version: '1.2.3 (abcdef01)', licence: LICENCE };
const quadsOf = (absolute: (path: string) => string | undefined) =>
  jsonld.toRDF(toSkos(terms, { ...options, absolute }), { safe: true, base: null });
const quads = await quadsOf(() => undefined);
const atSite = await quadsOf((path) => `https://example.org/kb${path}`);

const objects = (all: readonly Quad[], subject: string, predicate: string) =>
  all.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate).map(({ object }) => object);
const values = (subject: string, predicate: string, all: readonly Quad[] = quads) =>
  objects(all, subject, predicate).map(({ value }) => value);
const subjectsOf = (type: string, all: readonly Quad[] = quads) =>
  all.filter(({ predicate, object }) => predicate.value === TYPE && object.value === SKOS + type).map(({ subject }) => subject.value);
const concepts = subjectsOf('Concept');
const SCHEME = 'urn:ifso-guide:glossary';

describe('the glossary as SKOS', () => {
  test('has a concept for every term, by a name that needs no base', () => {
    expect(concepts.sort()).toEqual([...terms.keys()].map((id) => `urn:ifso-guide:term:${id}`).sort());
    expect(subjectsOf('ConceptScheme')).toEqual([SCHEME]);
  });

  test('names things by their addresses where the site knows its own', () => {
    expect(subjectsOf('Concept', atSite)).toContain('https://example.org/kb/glossary/csem/');
    expect(subjectsOf('ConceptScheme', atSite)).toEqual(['https://example.org/kb/glossary/']);
    expect(subjectsOf('Collection', atSite)).toContain('https://example.org/kb/glossary/#measurement-and-statistics');
    expect(atSite.filter(({ subject, object }) => /^urn:/.test(subject.value) || /^urn:/.test(object.value))).toEqual([]);
    expect(atSite).toHaveLength(quads.length);
  });

  test('points to nothing that is not there', () => {
    const there = new Set(quads.map(({ subject }) => subject.value));
    const outside = quads.filter(
      ({ predicate, object }) => object.termType === 'NamedNode' && predicate.value !== TYPE && !there.has(object.value),
    );
    expect(outside.map(({ object }) => object.value)).toEqual([LICENCE]);
    expect(quads.filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === 'BlankNode'))).toEqual([]);
  });

  test('gives the licence as an address, days as days, and the version in no language', () => {
    expect(objects(quads, SCHEME, `${DCT}license`)).toMatchObject([{ termType: 'NamedNode', value: LICENCE }]);
    expect(objects(quads, SCHEME, `${DCT}hasVersion`).map(({ language }) => language)).toEqual([undefined]);
    const days = concepts.flatMap((id) => objects(quads, id, `${DCT}modified`));
    expect(days).toHaveLength(terms.size);
    expect(new Set(days.map(({ datatype }) => datatype?.value))).toEqual(new Set(['http://www.w3.org/2001/XMLSchema#date']));
    expect(days.every(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(value))).toBe(true);
  });

  test('says of each label in which language it is', () => {
    const labelled = (id: string, kind = 'altLabel') =>
      objects(quads, `urn:ifso-guide:term:${id}`, SKOS + kind).map(({ value, language }) => [value, language]);
    expect(labelled('luring')).toEqual(
      expect.arrayContaining([
        ['leurre', 'fr'],
        ["leurre d'enfant", 'fr'],
        ['luring a child', 'en'],
      ]),
    );
    expect(labelled('child-pornography')).toContainEqual(['pornographie juvénile', 'fr']);
    expect(labelled('prevention-programmes', 'hiddenLabel')).toContainEqual(['Kein Täter werden', 'de']);
    for (const id of concepts)
      expect(
        objects(quads, id, `${SKOS}prefLabel`).map(({ language }) => language),
        id,
      ).toEqual(['en']);
  });

  test('has the terms without a wider one as top concepts, and every other below one of them', () => {
    const tops = values(SCHEME, `${SKOS}hasTopConcept`);
    expect(tops.length).toBeGreaterThan(0);
    for (const id of concepts) {
      const isTop = values(id, `${SKOS}topConceptOf`).includes(SCHEME);
      expect(tops.includes(id), id).toBe(isTop);
      expect(values(id, `${SKOS}broader`).length, id).toBe(isTop ? 0 : 1);
    }
  });

  test('says the same from both ends: wider and narrower', () => {
    const pairs = (predicate: string) => concepts.flatMap((id) => values(id, SKOS + predicate).map((other) => [id, other] as const));
    expect(
      pairs('broader')
        .map(([a, b]) => `${b} ${a}`)
        .sort(),
    ).toEqual(
      pairs('narrower')
        .map(([a, b]) => `${a} ${b}`)
        .sort(),
    );
  });

  test('a label is preferred, alternative or hidden, never two of them (SKOS, integrity condition S13)', () => {
    for (const id of concepts) {
      const labels = ['prefLabel', 'altLabel', 'hiddenLabel'].flatMap((each) => values(id, SKOS + each));
      expect(new Set(labels).size, id).toBe(labels.length);
    }
    expect(new Set(concepts.flatMap((id) => values(id, `${SKOS}prefLabel`))).size).toBe(terms.size);
  });

  test('no term is related to one above it (SKOS, integrity condition S27)', () => {
    const above = (id: string): string[] => values(id, `${SKOS}broader`).flatMap((other) => [other, ...above(other)]);
    for (const id of concepts) {
      expect(above(id), id).not.toContain(id);
      expect(
        values(id, `${SKOS}related`).filter((other) => above(id).includes(other) || above(other).includes(id)),
        id,
      ).toEqual([]);
    }
  });
});

/** jsonld ships no types; these are the two members that tests use. */
declare module 'jsonld' {
  type Term = { termType: 'NamedNode' | 'BlankNode' | 'Literal'; value: string; language?: string; datatype?: { value: string } };
  type Quad = { subject: Term; predicate: Term; object: Term };
  const jsonld: {
    expand(document: object, options?: { safe?: boolean; base?: string | null }): Promise<object[]>;
    toRDF(document: object, options?: { safe?: boolean; base?: string | null }): Promise<Quad[]>;
  };
  export default jsonld;
  export type { Quad, Term };
}

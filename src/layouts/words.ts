/** The ways in that the header shows. */

export const DOORS = [
  { id: 'read', label: 'Read', path: '/guidance/' },
  { id: 'calculate', label: 'Calculate', path: '/calculators/' },
  { id: 'look-up', label: 'Look up', path: '/glossary/' },
  { id: 'practise', label: 'Practise', path: '/practice/' },
] as const;
export type Door = (typeof DOORS)[number]['id'];

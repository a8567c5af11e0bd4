/** Texts that would run as markup, script, style or address if anything took them for that; each calls `trip`. None is longer than the search box takes. */
export const ATTACKS = [
  '<img src=x onerror=trip()>',
  '"><script>trip()</script>',
  '\'"--></title></textarea></script><svg onload=trip()>',
  '" autofocus onfocus=trip() x="',
  'javascript:trip()',
  '<iframe srcdoc="<script>parent.trip()</script>">',
  '<a href="javascript:trip()" id=q name=base>IIOC</a>',
  '<style>@import "//elsewhere.invalid/a.css"</style><link rel=stylesheet href=//elsewhere.invalid/b.css>',
  '<base href=//elsewhere.invalid/><form action=//elsewhere.invalid/><button>IIOC',
  '<meta http-equiv=refresh content="0;url=//elsewhere.invalid/">',
  '<math><mtext><table><mglyph><style><img src=x onerror=trip()>',
  '<mark>IIOC</mark><object data="data:text/html,<script>parent.trip()</script>">',
  '{{constructor.constructor("trip()")()}} #{trip()} <%= trip() %>',
];
const SEARCH_BOX_TAKES = 190;
export const ALL_ATTACKS = ATTACKS.join(' ');
/** All of them in as few texts as the search box takes. */
export const ATTACK_GROUPS = ATTACKS.reduce<string[]>((groups, attack) => {
  const last = groups.at(-1);
  if (last !== undefined && last.length + attack.length < SEARCH_BOX_TAKES) groups[groups.length - 1] = `${last} ${attack}`;
  else groups.push(attack);
  return groups;
}, []);
/** A quarter of them: a text of a norm table takes 300 characters. */
export const quarterOfAttacks = (at: number): string => ATTACKS.filter((_, index) => index % 4 === at).join(' ');

/** What an attack would leave in a page if it were taken for markup. Runs in the page as well as in happy-dom. */
export function findIntruders(root: ParentNode): string[] {
  const problems: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on')) problems.push(`${name} has ${attribute}`);
      if (/^(href|src|srcdoc|action|formaction|data|xlink:href)$/.test(attribute) && /^\s*(javascript|data|vbscript):|<script/i.test(value))
        problems.push(`${name} has ${attribute} ${value}`);
    }
    if (/^(iframe|object|embed|base|math|style|frame)$/.test(name)) problems.push(`there is a ${name}`);
    if (name === 'meta' && element.getAttribute('http-equiv') === 'refresh') problems.push('there is a refresh');
    if (name === 'img' && element.getAttribute('src') === 'x') problems.push('there is a picture that nobody put there');
  }
  return problems;
}

/**
 * Whether a query suggests that someone seeks help for themselves or for a child, so that the page can show where to turn. Whoever asks
 * about their work is not sent there, unless life may be in danger. Pure.
 */
import { foldWords } from './fold.ts';

const list = (words: string): string[] => words.split(' ');
/** Every first part with every second: "get help", "need help". */
const pairs = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));

/** Enough whatever else is said. */
const DANGER = [
  ...pairs(['kill', 'killing'], ['myself', 'himself', 'herself', 'themselves']),
  ...['kill him', 'kill her', 'end my life', 'take my life', 'self harm', 'crisis line', 'hotline', 'hotlines', 'helpline', 'helplines'],
  ...['stop it now', 'troubled desire', 'childline', 'lucy faithfull'],
  ...['hurt myself', 'harm myself', 'want to die', 'wanted to die', 'dont want to live', 'end it all', 'cant cope', 'cannot cope'],
  ...['will hurt a child', 'going to hurt', 'hurting a child', 'abusing a child'],
  ...pairs(['child is', 'child is in', 'child in', 'children are', 'children are in', 'children in'], ['danger', 'immediate danger']),
  ...pairs(['child is', 'children are'], ['at risk now', 'at risk right now', 'being abused', 'being hurt']),
];
const DANGER_BEGINNINGS = ['suicid'];

/** Asking for help, for somewhere to report, or for a way to stop. */
const ASKING = [
  ...pairs(['get', 'need', 'needs', 'want', 'find', 'seek', 'where is', 'ask for', 'please'], ['help']),
  ...pairs(['help', 'support'], ['me', 'for me', 'my', 'for my', 'us', 'for us']),
  ...['get support', 'who can help', 'help for families', 'someone to talk to', 'somebody to talk to', 'i can talk to'],
  ...pairs(
    [...pairs(['who', 'whom'], pairs(list('can could do should must'), ['i', 'we'])), 'who to', 'whom to'],
    list('call phone ring tell talk speak turn contact report'),
  ),
  ...pairs(['where can i', 'where do i', 'where should i', 'where to'], ['turn', 'call', 'get support']),
  ...pairs(['emergency', 'phone', 'telephone'], ['number']),
  ...pairs(
    list('worried concerned scared afraid anxious ashamed').flatMap((word) => [`${word} about`, `${word} for`, `${word} of`]),
    ['my', 'myself', 'someone', 'somebody', 'him', 'her', 'what i', 'what he', 'a child', 'a friend', 'a neighbour', 'a colleague'],
  ),
  ...pairs(['being'], ['blackmailed', 'threatened', 'sextorted']),
  ...pairs(['happen', 'happens', 'happened'], ['to me', 'to us']),
  ...['weighs on me', 'weighing on me', 'affects me', 'affecting me', 'too much for me'],
  ...pairs(['how', 'where'], ['do i report', 'to report', 'can i report']),
  ...pairs(['report', 'reporting'], ['child', 'abuse', 'images', 'csam', 'csem', 'website', 'picture', 'person', 'user']),
  ...pairs(['report a', 'reporting a'], ['website', 'picture', 'person', 'user']),
  ...pairs(['someone is'], ['threatening', 'blackmailing', 'sharing', 'asking']),
  ...pairs(['how do i', 'how can i', 'i want to', 'i need to', 'i cant', 'i cannot'], ['stop']),
  ...pairs(['am i'], list('a an sick normal bad evil ill wrong going in')),
  ...pairs(['will i', 'have i', 'did i'], list('go be broken break lose do done')),
  ...['i did something', 'i have done', 'i might do', 'i am going to', 'do i need treatment', 'do i need therapy'],
];

/** The reader speaks of themselves or of someone close … */
const CLOSE = new Set(list('i im ive id me my mine myself our we'));
/** … and of what such a reader worries about. */
const WORRIES = new Set([
  ...list(
    'urge urges thought thoughts feeling feelings scared afraid ashamed danger dangerous arrested caught police raped touched seized raided',
  ),
  ...list('viewed downloaded clicked naked nude nudes picture pictures photo photos image images video videos'),
  ...list(
    'child children kid kids son daughter stepson stepdaughter grandson brother sister nephew niece husband partner wife father dad stepdad uncle',
  ),
  ...list('boyfriend friend teacher coach pedophile pedophilia'),
]);
const WORRY_PHRASES = ['looked at', 'looking at'];
const WORRY_BEGINNINGS = list('attract fantas worr guilt addict blackmail threat abus groom sextort watch porn');

/** A professional who asks about their work: about whose case, … */
const AT_WORK = [
  ...pairs(
    ['my', 'our'],
    list('client clients case cases report assessment caseload service team patient patients supervisor court thesis study sample'),
  ),
  ...pairs(
    [...pairs(list('should do can may must'), ['i', 'we']), 'how to'],
    list('score describe say use rate code write cite count assess quote compare apply interpret refer'),
  ),
  ...pairs(pairs(['what', 'how'], [...pairs(list('should do can may must'), ['i', 'we']), 'to']), ['call']),
  ...pairs(['report a', 'report an', 'report the'], list('score result total percentile rate ratio interval auc figure finding')),
];
/** … or with words of scoring and the names of tools. */
const TASKS = new Set([
  ...list('score scoring scored rescore interpret interpreting interpretation calculate calculating calculator calculation'),
  ...list('rating coding cite citing auc percentile norms manual thesis dissertation'),
  ...list('static 99r static99r stable 2007 stable2007 acute rm2000 cport casic kirat osp srp'),
]);

/** What is reported or asked of the makers of the site, and words that ask what a word means. */
const ABOUT_THE_SITE = new Set(
  list('error errors mistake mistakes typo typos link bug permission licence result results finding findings definition meaning'),
);

/** Help with what is read here. Who also speaks of a worry is still shown where to turn. */
const HELP_WITH_READING = pairs(['help me', 'help us', 'help my team', 'need help'], list('understand understanding choose choosing find'));

/** True if one of the phrases is in the text, as whole words. */
const holds = (text: string, phrases: readonly string[]): boolean => phrases.some((phrase) => ` ${text} `.includes(` ${phrase} `));

export function seeksHelp(query: string): boolean {
  const text = foldWords(query);
  const words = text.split(' ');
  // "My partner's laptop" is about a partner.
  const hasWord = (listed: ReadonlySet<string>): boolean =>
    words.some((word) => listed.has(word) || listed.has(word.replace(/(?<=\w{3})s$/, '')));
  const begins = (beginnings: readonly string[]): boolean =>
    words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
  if (holds(text, DANGER) || begins(DANGER_BEGINNINGS)) return true;
  if (holds(text, AT_WORK) || hasWord(TASKS)) return false;
  const isWorried = hasWord(CLOSE) && (hasWord(WORRIES) || begins(WORRY_BEGINNINGS) || holds(text, WORRY_PHRASES));
  return isWorried || (holds(text, ASKING) && !holds(text, HELP_WITH_READING) && !hasWord(ABOUT_THE_SITE));
}

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
];
const DANGER_BEGINNINGS = ['suicid'];

/** Asking for help, for somewhere to report, or for a way to stop. */
const ASKING = [
  ...pairs(['get', 'need', 'want', 'find', 'seek', 'where is', 'ask for'], ['help']),
  ...pairs(['help'], ['me', 'for me', 'my', 'us']),
  ...pairs(['who can i', 'who do i'], ['call', 'tell', 'talk', 'report']),
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
  ...list('urge urges thought thoughts feeling feelings scared afraid ashamed danger dangerous arrested caught police raped touched'),
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
    list('score describe call say use rate code write cite count assess quote compare apply interpret refer'),
  ),
  ...pairs(['report a', 'report an', 'report the'], list('score result total percentile rate ratio interval auc figure finding')),
];
/** … or with words of scoring and the names of tools. */
const TASKS = new Set([
  ...list('score scoring scored rescore interpret interpreting interpretation calculate calculating calculator calculation'),
  ...list('rating coding cite citing auc percentile norms manual thesis dissertation'),
  ...list('static 99r static99r stable 2007 stable2007 acute rm2000 cport casic kirat osp srp'),
]);

/** Help with what is read here. Who also speaks of a worry is still shown where to turn. */
const HELP_WITH_READING = pairs(['help me', 'help us', 'help my team', 'need help'], list('understand understanding choose choosing find'));

/** True if one of the phrases is in the text, as whole words. */
const holds = (text: string, phrases: readonly string[]): boolean => phrases.some((phrase) => ` ${text} `.includes(` ${phrase} `));

export function seeksHelp(query: string): boolean {
  const text = foldWords(query);
  const words = text.split(' ');
  const hasWord = (listed: ReadonlySet<string>): boolean => words.some((word) => listed.has(word));
  const begins = (beginnings: readonly string[]): boolean =>
    words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
  if (holds(text, DANGER) || begins(DANGER_BEGINNINGS)) return true;
  if (holds(text, AT_WORK) || hasWord(TASKS)) return false;
  const isWorried = hasWord(CLOSE) && (hasWord(WORRIES) || begins(WORRY_BEGINNINGS) || holds(text, WORRY_PHRASES));
  return isWorried || (holds(text, ASKING) && !holds(text, HELP_WITH_READING));
}

/** Whether a query suggests that someone seeks help for themselves or for a child. Pure. */
import { foldWords } from './fold.ts';

/** Words that are enough alone: nobody looks them up as a term of the field. */
const ALONE =
  /\b(hotlines?|helplines?|suicid\w*|kill(ing)? (my|him|her)self|end my life|self harm|crisis line|stop it now|troubled desire|childline|lucy faithfull)\b|\b(get|need|want|find|seek|where is|ask for) help\b|\bhelp (me|for me|my|us)\b|\bwho (can|do) i (call|tell|talk|report)\b|\b(how|where) (do i|to|can i) report\b|\breport(ing)? (child|abuse|images|csam|csem|a (website|picture|person|user))\b|\bsomeone is (threatening|blackmailing|sharing|asking)\b|\b(ho?w (do|can) i|i want to|i cant|i cannot) stop\b/;
/** The reader speaks of themselves or of someone close. */
const CLOSE = /\b(i|im|ive|id|me|my|mine|myself|our|we)\b/;
/** What such a reader worries about. */
const WORRY =
  /\b(attract\w*|urges?|thoughts?|fantas\w+|worr\w+|scared|afraid|ashamed|guilt\w*|addict\w*|blackmail\w*|threat\w*|abus\w+|arrested|caught|police|raped|touched|groom\w*|sextort\w*|viewed|watch\w*|looked at|looking at|downloaded|clicked|naked|nudes?|pictures?|photos?|images?|videos?|child|children|kids?|son|daughter|brother|sister|nephew|niece|husband|partner|wife|father|dad|stepdad|uncle|boyfriend|friend|teacher|coach|porn\w*|p(a)?edophile|paedophilia|feelings?)\b/;
/** A professional who asks about their work. */
const AT_WORK =
  /\b(my|our) (client|clients|case|cases|report|assessment|caseload|service|team|patient|patients|supervisor|court|thesis|study|sample)\b|\b(should|do|can|may|must) (i|we) (score|describe|call|say|use|rate|code|write|cite|count|assess|quote|report a|report the|compare|apply|interpret|refer)\b/;

export function seeksHelp(query: string): boolean {
  const text = foldWords(query);
  if (ALONE.test(text)) return !/\bhelp (me|us) (score|understand|choose|interpret|calculate)\b/.test(text);
  return CLOSE.test(text) && WORRY.test(text) && !AT_WORK.test(text);
}

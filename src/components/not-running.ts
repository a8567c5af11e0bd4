/** For a notice of class `not-running`, followed by what the page offers without its script. */
export const NOT_RUNNING =
  'The script of this page has not run, so nothing can be entered here. If JavaScript is switched on in your browser, reload the page.';

/** The oldest browsers in which everything works. Styles and scripts are translated for them; what cannot be translated is not used. */
export const BROWSER_FLOOR = ['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4'];

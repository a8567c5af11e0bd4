/** Draws a component as markup when a page is built, as the browser would draw it. */
import { type ComponentType, h } from 'preact';
import renderToString from 'preact-render-to-string';

export const draw = <Props extends object>(component: ComponentType<Props>, props: NoInfer<Props>): string =>
  renderToString(h(component, props));

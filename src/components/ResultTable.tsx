import type { ComponentChildren } from 'preact';

/** A table in a box of its own, so that a wide one scrolls there and not the page; by keyboard too, so the box takes the focus. */
export function ResultTable({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and there are none here
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div class="table" role="group" aria-label={`Table: ${title}`} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        {children}
      </table>
    </div>
  );
}

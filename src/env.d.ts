/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Footnote numbers of the figures on the page being drawn, by figure id. */
    footnotes?: Map<string, number>;
  }
}

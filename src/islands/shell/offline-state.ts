/** Registers the service worker and says honestly whether the site is ready offline, and when a new version waits. */
import { OFFLINE } from '../../text/shell.ts';

const base = () => document.documentElement.dataset['base'] ?? '/';

export async function showOfflineState(document: Document): Promise<void> {
  const status = document.querySelector('#offline-status');
  if (!status) return;
  if (!('serviceWorker' in navigator)) {
    status.textContent = OFFLINE.unsupported;
    return;
  }
  const saveData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (saveData && !(await navigator.serviceWorker.getRegistration(base()))) {
    offer(status, OFFLINE.ask, OFFLINE.askButton, () => void register(status));
    return;
  }
  await register(status);
}

async function register(status: Element): Promise<void> {
  if (!document.documentElement.hasAttribute('data-offline-ready')) status.textContent = OFFLINE.preparing;
  try {
    const registration = await navigator.serviceWorker.register(`${base()}service-worker.js`, { scope: base(), updateViaCache: 'none' });
    watchUpdates(registration);
    await whenActive(registration);
    document.documentElement.setAttribute('data-offline-ready', '');
    status.textContent = OFFLINE.ready;
  } catch {
    // No worker file (the dev server), storage refused or evicted: the site simply stays online.
    status.textContent = OFFLINE.failed;
  }
}

/** Resolves once a worker is active, which it is only after everything has been stored; rejects if the first install fails. */
function whenActive(registration: ServiceWorkerRegistration): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (!worker) return reject(new Error('offline: a worker must be registered, got none'));
    const look = () => {
      if (registration.active?.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new Error('offline: the worker must install, got redundant'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function watchUpdates(registration: ServiceWorkerRegistration): void {
  let asked = false;
  const announce = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    notify(OFFLINE.update, OFFLINE.updateButton, () => {
      asked = true;
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  announce();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', announce));
  // The first worker of a first visit takes over too; that is no update.
  let isFirst = !navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (!isFirst) notify(OFFLINE.updatedElsewhere, OFFLINE.reloadButton, () => location.reload());
    isFirst = false;
  });
}

/** A polite notice at the top of the page; the reader decides when. */
function notify(text: string, action: string, act: () => void): void {
  const place = document.querySelector('#notices');
  if (!place) return;
  const notice = document.createElement('div');
  notice.className = 'page notice row';
  notice.setAttribute('role', 'status');
  offer(notice, text, action, act);
  place.replaceChildren(notice);
}

function offer(place: Element, text: string, action: string, act: () => void): void {
  const button = document.createElement('button');
  button.className = 'button plain';
  button.textContent = action;
  button.addEventListener('click', act, { once: true });
  const words = document.createElement('span');
  words.textContent = `${text} `;
  place.replaceChildren(words, button);
}

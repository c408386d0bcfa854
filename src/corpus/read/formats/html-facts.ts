import { findDates } from '../../../language/dates.ts';
import { type PageFacts, tidyLine } from '../element.ts';
import type { DomElement } from './dom.ts';

const DATE_META = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
];

/** What the head of a web page says about it: title without the site's name, own address, day of publication. */
export function htmlFacts(page: DomElement): PageFacts {
  const content = (selector: string) => tidyLine(page.querySelector(selector)?.getAttribute('content') ?? '') || null;
  const text = (selector: string) => tidyLine(page.querySelector(selector)?.textContent ?? '') || null;
  const heads = [...page.querySelectorAll('h1')];
  const onlyHead = heads.length === 1 ? tidyLine(heads[0]?.textContent ?? '') || null : null;
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return {
    title: onlyHead ?? withoutSite(content('meta[property="og:title"]') ?? text('title')),
    url: webAddress(canonical) ?? webAddress(content('meta[property="og:url"]')),
    issued: publishedOn(page, content),
  };
}

/** `Giảm nghèo ở Lạng Sơn - Báo Nhân Dân`: the site stands last, and is shorter. */
function withoutSite(title: string | null): string | null {
  const parted = title === null ? null : /^(.{15,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(title);
  const [, own = '', site = ''] = parted ?? [];
  return parted !== null && site.length < own.length ? own : title;
}

function publishedOn(page: DomElement, content: (selector: string) => string | null): string | null {
  for (const selector of DATE_META) {
    const day = dayIn(content(selector));
    if (day !== null) return day;
  }
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const day = dayIn(/"datePublished"\s*:\s*"([^"]{8,40})"/u.exec(script.textContent ?? '')?.[1] ?? null);
    if (day !== null) return day;
  }
  return dayIn(page.querySelector('time[datetime]')?.getAttribute('datetime') ?? null);
}

function dayIn(text: string | null): string | null {
  const stamp = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/u.exec(text ?? '')?.[1];
  return stamp ?? findDates(text ?? '').find(({ value }) => /^\d{4}-\d{2}-\d{2}$/u.test(value))?.value ?? null;
}

function webAddress(text: string | null): string | null {
  return text !== null && URL.canParse(text) && /^https?:\/\/[^/]+\.[^/]+\/./u.test(text) ? text : null;
}

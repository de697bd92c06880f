import { daysBetween } from '../../levels/calendar.js';
import type { Post } from './team.query.js';

/** Time enough to appoint somebody else, in days. */
const SOON = 8 * 7;

/** Posts whose last day is near, the first to end first. */
export function endingSoon(posts: readonly Post[], today: string): Post[] {
  return posts
    .filter(({ lastDay }) => lastDay !== null && daysBetween(today, lastDay) <= SOON)
    .sort((a, b) => (a.lastDay ?? '').localeCompare(b.lastDay ?? ''));
}

/** Posts of colleagues in whose name every word that was typed stands. */
export function named(posts: readonly Post[], text: string): Post[] {
  const words = text.trim().toLocaleLowerCase('nl').split(/\s+/);
  return posts.filter(({ name }) => words.every((word) => name.toLocaleLowerCase('nl').includes(word)));
}

/** Posts by location, a group's with its location, in the order of the alphabet; those over the whole organisation come first. */
export function placesOf(posts: readonly Post[], whole: string): { name: string; posts: Post[] }[] {
  const places = new Map<string, Post[]>();
  for (const post of posts) {
    const place = post.locationName ?? whole;
    places.set(place, [...(places.get(place) ?? []), post]);
  }
  const order = ([name]: [string, Post[]]) => (name === whole ? '' : name);
  return [...places].sort((a, b) => order(a).localeCompare(order(b), 'nl', { numeric: true })).map(([name, here]) => ({ name, posts: here }));
}

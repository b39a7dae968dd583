// A slide whose ideas are covered, and uncovered one by one from the last place up to the first. While that goes on, its order stays.

export class Reveal {
  #list;
  #open = 0;

  constructor(slide) {
    this.#list = slide.querySelector('[data-covered=true]');
    slide.querySelector('details').open = true;
    this.cover();
  }

  // From the first idea on until the slide is left.
  isHeld = false;

  get #rows() {
    return [...this.#list.children];
  }

  // Covers whatever is not uncovered; after a change too, because rows may be new.
  cover() {
    const rows = this.#rows;
    this.#open = Math.min(this.#open, rows.length);
    rows.forEach((row, place) => this.#put(row, place < rows.length - this.#open));
  }

  // Uncovers one more, and answers it; null when there is none.
  next() {
    const rows = this.#rows;
    if (this.#open >= rows.length) return null;
    this.#open++;
    this.isHeld = true;
    const row = rows[rows.length - this.#open];
    this.#put(row, false);
    row.classList.add('is-uncovered');
    return row;
  }

  // Covered again, so that a rehearsal spoils nothing, and because half a list means nothing once its order moves again.
  leave() {
    this.isHeld = false;
    this.#open = 0;
    for (const row of this.#rows) row.classList.remove('is-uncovered');
    this.cover();
  }

  #put(row, isCovered) {
    row.classList.toggle('is-covered', isCovered);
    row.querySelector('.deck-cover').hidden = !isCovered;
    for (const part of row.querySelectorAll('.idea-text, .score')) part.hidden = isCovered;
    row.querySelector('.bar').classList.toggle('is-away', isCovered);
  }
}

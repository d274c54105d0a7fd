import type { HandOffDocument, HandOffUnit } from '../../model/hand-off.ts';

/** Takes what is read as it is read, so that nobody has to hold what nobody needs: the units of a document, then what is said of it. */
export interface Taker {
  readonly unit: (unit: HandOffUnit) => void;
  readonly document: (told: Omit<HandOffDocument, 'units'>) => void;
}

/** Holds all that is read. */
export class Collector implements Taker {
  readonly documents: HandOffDocument[] = [];
  private units: HandOffUnit[] = [];

  unit(unit: HandOffUnit): void {
    this.units.push(unit);
  }

  document(told: Omit<HandOffDocument, 'units'>): void {
    this.documents.push({ ...told, units: this.units });
    this.units = [];
  }
}

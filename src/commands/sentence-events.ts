import type { SentenceEvent } from '../checks/sentence-event.ts';
import { unitChanges } from '../compare/unit-changes.ts';
import { wordDiff } from '../compare/word-diff.ts';
import type { TextChange } from '../model/check-report.ts';
import type { Comparison, UnitStatus } from '../model/comparison.ts';
import type { Locale } from '../model/locale.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitChange } from '../model/unit-change.ts';
import { markdownWords, unitWords } from '../text/words.ts';
import type { RevisedDocument } from './revised-documents.ts';
import type { Compared } from './run-documents.ts';
import { knownTarget, SentencePlaces } from './sentence-places.ts';

type Stale = Extract<UnitStatus, { readonly type: 'stale' }>;

/** Makes what there is to say of sentences. Texts are looked at once, however many locales share them. */
export class SentenceEvents {
  private readonly sourceLocale: Locale;
  private readonly isYoung: (source: string, unit: Unit) => boolean;
  private readonly places = new SentencePlaces();
  private readonly words = new Map<string, TextChange['words']>();

  /** `isYoung`: whether a unit of a source document came or changed within the days of grace. */
  constructor(sourceLocale: Locale, isYoung: (source: string, unit: Unit) => boolean) {
    this.sourceLocale = sourceLocale;
    this.isYoung = isYoung;
  }

  /** All that is not current in a document, whatever the reason. */
  of(head: Compared): readonly SentenceEvent[] {
    const { comparison } = head;
    const { source, target, statuses } = comparison;
    if (source === null) return [this.page('orphaned', head)];
    if (target === null) return statuses.length === 0 ? [] : [this.page('missing', head)];
    return statuses.flatMap((status) => {
      if (status.type === 'stale') return this.unit({ type: 'stale', status }, { head, base: null });
      if (status.type === 'missing') return this.unit({ type: 'missing', status }, { head, base: null });
      return status.type === 'orphaned' ? this.unit({ type: 'orphaned', status, before: null }, { head, base: null }) : [];
    });
  }

  /** What a change did to a document. */
  since({ base, head }: RevisedDocument): readonly SentenceEvent[] {
    if (head === null) return [];
    const { source, target } = head.comparison;
    const was = base?.comparison ?? null;
    if (source === null) return was !== null && was.source === null ? [] : [this.gone(was, head)];
    if (target === null) return this.untranslated(was, head);
    if (was === null) return this.of(head);
    if (was.source === null) return this.of(head);
    if (was.target === null) return [this.brought(head, target), ...this.of(head)];
    const renamed = was.source !== source && was.target === target ? [this.renamed(was.source, head)] : [];
    return [...renamed, ...unitChanges(was, head.comparison).flatMap((change) => this.unit(change, { base, head }))];
  }

  /** A translation of a page that had none: of what it holds, only what is of today's text. */
  private brought(head: Compared, path: string): SentenceEvent {
    const units = head.comparison.statuses.flatMap((status) =>
      status.type === 'current' || status.type === 'unknown' ? [status.unit] : [],
    );
    const own = [...new Set(units)];
    const words = own.reduce((sum, unit) => sum + unitWords(unit, this.sourceLocale), 0);
    return { ...this.page('translated', head), path, page: own.length, words };
  }

  /** A page whose source went while its translation stayed, told where the source was. */
  private gone(was: Comparison | null, head: Compared): SentenceEvent {
    const event = this.page('orphaned', head);
    if (was?.source == null) return event;
    const { path, place, locale } = event;
    const related = { path, place, locale, message: `the translation of \`${was.source}\`` };
    return { ...event, path: was.source, document: was.source, text: was.source, place: null, related };
  }

  /** A page whose source has another name, and its translation not yet. */
  private renamed(before: string, head: Compared): SentenceEvent {
    const event = this.page('renamed', head);
    const path = head.comparison.target ?? '';
    const related = { path, place: null, locale: event.locale, message: `the translation of \`${before}\`` };
    return { ...event, text: before, related };
  }

  /** A page without a translation: it is new, or its translation went; else it had none before. */
  private untranslated(was: Comparison | null, head: Compared): readonly SentenceEvent[] {
    if (head.comparison.statuses.length === 0) return [];
    if (was === null || was.source === null) return [this.page('missing', head)];
    return was.target === null ? [] : [{ ...this.page('lost', head), path: was.target, place: null }];
  }

  private page(rule: 'missing' | 'orphaned' | 'lost' | 'translated' | 'renamed', { comparison, open }: Compared): SentenceEvent {
    const { source, target, locale, statuses } = comparison;
    const path = (rule === 'orphaned' ? target : source) ?? '';
    const units = new Set(statuses.flatMap((status) => (status.type === 'orphaned' ? [] : [status.unit])));
    const orphans = statuses.flatMap((status) => (status.type === 'orphaned' ? [status.was] : []));
    const words = [...units].reduce((sum, unit) => sum + unitWords(unit, this.sourceLocale), 0);
    const orphanedWords = orphans.reduce((sum, text) => sum + markdownWords(text, this.sourceLocale), 0);
    const text = rule === 'orphaned' ? knownTarget({ open }) : (open.source?.text ?? '');
    return {
      rule,
      locale,
      path,
      place: text === null ? null : this.places.place(path, text, { start: 0, end: 0 }),
      document: path,
      unit: null,
      text: path,
      occurrence: 0,
      words: words + orphanedWords,
      page: units.size + orphans.length,
      isInGrace: rule === 'missing' && [...units].every((unit) => this.isYoung(path, unit)),
      change: null,
      related: null,
    };
  }

  private unit(change: UnitChange, { base, head }: RevisedDocument): readonly SentenceEvent[] {
    if (head === null) return [];
    const { locale, source } = head.comparison;
    const pair = change.status.type === 'missing' ? null : change.status.pair;
    const related = pair === null ? null : this.places.related(pair, head);
    const isHere = change.type === 'stale' || change.type === 'missing';
    const anchor = isHere
      ? this.places.atSource(change.status.unit, { base, head })
      : ((change.type === 'orphaned' ? this.places.whereSourceWas(change.before, { base, head }) : null) ??
        this.places.atTarget(related, head));
    const text = change.status.type === 'orphaned' ? change.status.was : change.status.unit.source;
    const unit = change.status.type === 'orphaned' ? null : change.status.unit;
    return [
      {
        rule: change.type,
        locale,
        ...anchor,
        document: source ?? anchor.path,
        unit: unit?.id ?? null,
        text,
        occurrence: this.places.occurrence(change, head),
        words: unit === null ? markdownWords(text, this.sourceLocale) : unitWords(unit, this.sourceLocale),
        page: null,
        isInGrace: isHere && this.isYoung(source ?? '', change.status.unit),
        change: change.status.type === 'stale' ? this.textChange(change.status) : null,
        related: related !== null && anchor.path === related.path ? null : related,
      },
    ];
  }

  private textChange({ was, unit, severity, changes }: Stale): TextChange {
    const key = JSON.stringify([was, unit.source]);
    const words = this.words.get(key) ?? wordDiff(was, unit.source);
    this.words.set(key, words);
    return { was, now: unit.source, severity, changes, words };
  }
}

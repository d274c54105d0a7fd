import type { LiveProject } from '../dashboard/server/live-project.ts';
import { EnvironmentError, InputError, UsageError } from '../model/errors.ts';
import type { OwnCommands } from '../workspace/own-command.ts';
import type { Project } from '../workspace/project.ts';
import { historyRow } from './dashboard-history.ts';
import type { LiveStore } from './live-store.ts';

/** What the pages of a server ask of their project. `changed` hears of what they did in it. */
export function liveProject(
  { locales }: Pick<Project, 'locales'>,
  { store, commands, changed }: { readonly store: LiveStore; readonly commands: OwnCommands; readonly changed: () => void },
): LiveProject {
  return {
    search: ({ q, locale, status, limit, after }) =>
      store.ask((own) =>
        own.units({
          path: null,
          locales: locale === null ? null : [locale],
          statuses: status === null ? null : [status],
          severities: null,
          text: q === '' ? null : q,
          limit,
          after,
        }),
      ),
    async history({ from, to, last }) {
      const points = await store.ask((own) => own.points({ locales: null, from, to, last }));
      return { points: points.map((point) => historyRow(point, locales)) };
    },
    async acknowledge({ path, unit, locale, why }) {
      const reason = why === null ? [] : [`--why=${why}`];
      const { code, told } = await commands.run(['ack', '--locale', locale, ...reason, '--', `${path}#${unit}`]);
      if (code === 0) return changed();
      if (code === 2) throw new UsageError(told);
      throw code === 3 ? new InputError(told) : new EnvironmentError(told);
    },
  };
}

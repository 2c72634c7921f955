/** The assurance statement, in the manner of the Aqua Book: what was verified, what was not, and who signs. */
import { columns, words, type ReportTable, type Row } from '../../tables/report-table.ts';
import { runsOf } from '../../charts/period-band.ts';
import { monthsInWords } from '../../words/observed.ts';
import { counted, fixed } from '../../words/numbers.ts';
import { observedSection } from '../observed-section.ts';
import { heading, paragraph, tableBlocks, type Section } from '../block.ts';
import type { Content } from '../place-charts.ts';
import { isVaried, type Study } from './study.ts';

function row(what: string, state: 'done' | 'in part' | 'not done', how: string): Row {
  return { header: words(what), cells: [words(state), words(how)] };
}

function verification({ results, manifest }: Content): Row[] {
  const runs = counted(manifest.replications.to - manifest.replications.from + 1, 'replication');
  return [
    row(
      'The program does what it says',
      'done',
      'Stepdown is tested against exact theory, published models and conservation laws at each release; this run is of the version named under “How to make these figures again”.',
    ),
    row(
      'Nobody is lost or counted twice',
      'done',
      `People in and out, beds and hours were balanced in each of ${runs}; a failure would have stopped the run.`,
    ),
    row(
      'The figures can be made again',
      'done',
      'Seed, version and scenarios are in the manifest; the same bytes come out on any machine. It was not done again for this paper unless the author says so.',
    ),
    row(
      'Long enough, and settled',
      results.partial ? 'in part' : 'done',
      results.partial
        ? 'The run was stopped before its end.'
        : 'Each service was checked for a queue that grows through the run; what was found stands under “Read with care”.',
    ),
  ];
}

function validation({ results: { observed = [] }, manifest }: Content): Row {
  if (observed.length === 0)
    return row('The model describes the place', 'not done', 'The scenario states nothing that was observed.');
  const judged = observed.filter(({ within }) => within !== null);
  const yes = judged.filter(({ within }) => within === 'yes').length;
  const months = observed.flatMap((fit) => monthsInWords(fit, runsOf(manifest)) ?? []);
  const said = `${fixed(yes)} of ${counted(judged.length, 'observed figure')} with a tolerance ${yes === 1 ? 'is' : 'are'} met by the whole 95% interval. ${months.join(' ')} Some may have been fitted, and then agree by arithmetic.`;
  return row('The model describes the place', 'in part', said.replaceAll('  ', ' '));
}

function statementTable(content: Content, studies: readonly Study[]): ReportTable {
  const { assumptions } = content;
  const base = assumptions[0]?.assumptions ?? [];
  const low = base.filter(({ confidence }) => confidence === 'L').length;
  return {
    name: 'assurance',
    caption: 'What was checked, and what was not',
    columns: columns('Question', 'State', 'How'),
    rows: [
      ...verification(content),
      validation(content),
      row(
        'The inputs are right',
        'not done',
        base.length === 0
          ? 'No number states its source.'
          : `${fixed(base.length)} numbers state a source or a confidence, ${fixed(low)} of them low. The program cannot tell whether a source says what is claimed.`,
      ),
      isVaried(studies)
        ? row(
            'The answer holds for other inputs',
            'in part',
            'Inputs were varied; what was found stands under sensitivity. Inputs that were not varied are not covered.',
          )
        : row(
            'The answer holds for other inputs',
            'not done',
            'No sensitivity analysis was given to this paper.',
          ),
      row(
        'Somebody else has looked',
        'not done',
        'Independent review is for the author to arrange and to record below.',
      ),
    ],
    look: 'stack',
  };
}

const ROLES = [
  ['Commissioner of the analysis', 'asked the right question, and knows its limits'],
  ['Analyst', 'built the scenario, and states its sources'],
  ['Analytical assurer', 'has looked at scenario and results, independent of both'],
  ['Approver', 'accepts the answer as fit for this decision'],
] as const;

function signTable(): ReportTable {
  const blank = words('to be completed');
  return {
    name: 'sign-off',
    caption: 'Who answers for it',
    columns: columns('Role', 'Answers for', 'Name', 'Date'),
    rows: ROLES.map(([role, does]) => ({ header: words(role), cells: [words(does), blank, blank] })),
    look: 'stack',
  };
}

/** The section, with the observed figures it speaks of. */
export function assurance(content: Content, studies: readonly Study[]): Section {
  const { results, observed } = content;
  const seen = observedSection([results, ...results.variants], observed).flatMap(({ parts }) => parts);
  return {
    id: 'assurance',
    title: 'Assurance statement',
    parts: [
      paragraph(
        'In the manner of the Aqua Book. It says what can be known from the run; fitness for a purpose is for people to judge.',
      ),
      ...tableBlocks([statementTable(content, studies), signTable()]),
      ...(seen.length === 0 ? [] : [heading('Beside what was observed'), ...seen]),
    ],
  };
}

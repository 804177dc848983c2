import { type Check, type Comparison, hasFailed } from './check.ts';

const COLUMNS = ['what', 'ours', 'theirs', 'gap', 'tolerance', 'verdict'] as const;

type Line = Readonly<Record<(typeof COLUMNS)[number], string>>;

const HEADINGS: Line = {
	what: '',
	ours: 'ours',
	theirs: 'theirs',
	gap: 'gap',
	tolerance: 'tolerance',
	verdict: 'verdict'
};

const MOST_LISTED = 12;

/** What a check found, as lines for the person who runs `verify`; comparisons in columns. */
export function reportCheck(check: Check): readonly string[] {
	switch (check.kind) {
		case 'rules':
			return [
				`${check.title}: ${check.examined}: ${hasFailed(check) ? `${check.problems.length} wrong` : 'in order'}`,
				...listed(check.problems),
				...check.notes.map((note) => `  note: ${note}`)
			];
		case 'comparisons':
			return [check.title, ...comparisonTable(check.comparisons)];
		case 'not checked':
			return [`${check.title}: not checked: ${check.reason}`];
	}
}

function listed(problems: readonly string[]): readonly string[] {
	const shown = problems.slice(0, MOST_LISTED).map((problem) => `  ${problem}`);
	const left = problems.length - shown.length;
	return left > 0 ? [...shown, `  and ${left} more`] : shown;
}

function comparisonTable(comparisons: readonly Comparison[]): readonly string[] {
	const lines: readonly Line[] = [HEADINGS, ...comparisons];
	const widths = COLUMNS.map((name) => Math.max(...lines.map((line) => line[name].length)));
	return lines.map((line) =>
		`  ${COLUMNS.map((name, i) => aligned(name, line[name], widths[i] ?? 0)).join('  ')}`.trimEnd()
	);
}

function aligned(name: (typeof COLUMNS)[number], text: string, width: number): string {
	return name === 'what' || name === 'verdict' ? text.padEnd(width) : text.padStart(width);
}

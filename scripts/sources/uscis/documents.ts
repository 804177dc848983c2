import { uscis } from '#core/publishers/uscis.ts';
import type { SourceDocument } from '#core/tables/published.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';

/** Last day of cases in the FOIA release. Its first fiscal year is partial, and the first day of it is not stated. */
export const FOIA_THROUGH = '2021-05-28';

/**
 * What a document of USCIS counts. `foia-…`: the cases of a release under the Freedom of Information Act, by citizenship
 * over the whole time, or by office and fiscal year. `asylum-…`: the Asylum Division's quarterly statistics, by office or
 * by citizenship, and month. Each has a document of its own, so that reading one never takes another's rows away.
 */
export type Subject = 'foia-citizenships' | 'foia-offices' | 'asylum-offices' | 'asylum-citizenships';

/** Name of a document; the last day covered tells editions of the quarterly statistics apart. */
export function documentId(subject: Subject, through: string): string {
	return subject.startsWith('foia')
		? `uscis-foia-cow2021001887-${subject.slice('foia-'.length)}`
		: `uscis-${subject}-${through}`;
}

interface Words {
	readonly title: string;
	readonly edition: string;
	readonly url: string;
	readonly note_en: string;
	readonly note_es: string;
}

const INDEX = 'https://www.uscis.gov/tools/reports-and-studies/immigration-and-citizenship-data';
const FOIA = 'https://humanrightsfirst.org/wp-content/uploads/2022/10/COW2021001887-I589Data.csv';
const ONE_NUMBER = {
	en: 'Denied or referred is one number: a referral goes on to court and is no denial, so no rate is made of it.',
	es: 'Denegados o remitidos es un solo número: lo remitido sigue en la corte y no es denegación, así que no se calcula ninguna tasa.'
};
const FOIA_PATH = {
	en: 'Counted by USCIS, FOIA release COW2021001887, one row a case; here by way of the Human Rights First asylum project (github.com/kzndotsh/humanrightsfirst, 6dfb87e), which prints percentages and totals: every count is whole and both tables have the same sums. From fiscal 2015, whose first day is not stated, to 2021-05-28. In all, cases granted are fewer than the persons DHS counts: by the FY2023 edition of its yearbook 3.0, 7.3, 20.6, 34.6 and 43.9 % fewer in fiscal 2016 to 2020, by the FY2019 edition 1.8, 6.4, 20.3 and 36.4 % in 2016 to 2019; why the gap grows is not known.',
	es: 'Datos del USCIS, entrega FOIA COW2021001887, un renglón por caso; aquí por medio del proyecto de asilo de Human Rights First (github.com/kzndotsh/humanrightsfirst, 6dfb87e), que publica porcentajes y totales: cada cifra es entera y los dos cuadros suman lo mismo. Desde el año fiscal 2015, cuyo primer día no consta, hasta el 2021-05-28. En total, los casos concedidos son menos que las personas que cuenta el DHS: según la edición del AF2023 de su anuario, 3.0, 7.3, 20.6, 34.6 y 43.9 % menos en los años fiscales 2016 a 2020; según la del AF2019, 1.8, 6.4, 20.3 y 36.4 % menos en 2016 a 2019; no se sabe por qué crece la diferencia.'
};
const QUARTERLY = {
	en: 'Cases by month. Pending is at the end of the month. A star in the workbook withholds a small count.',
	es: 'Casos por mes. Las pendientes son las del fin de mes. Un asterisco en el libro oculta una cifra pequeña.'
};

function words(subject: Subject, through: string): Words {
	const foia = {
		edition: `FOIA release COW2021001887, to ${FOIA_THROUGH}`,
		url: FOIA,
		note_en: `${FOIA_PATH.en} ${ONE_NUMBER.en}`,
		note_es: `${FOIA_PATH.es} ${ONE_NUMBER.es}`
	};
	const quarterly = { edition: `Months to ${through}`, url: INDEX };
	switch (subject) {
		case 'foia-citizenships':
			return { ...foia, title: 'Affirmative asylum cases completed, by citizenship' };
		case 'foia-offices':
			return { ...foia, title: 'Affirmative asylum cases completed, by asylum office and fiscal year' };
		case 'asylum-offices':
			return {
				...quarterly,
				title: 'Asylum Division Quarterly Statistics, asylum offices by month',
				note_en: `${QUARTERLY.en} ${ONE_NUMBER.en}`,
				note_es: `${QUARTERLY.es} ${ONE_NUMBER.es}`
			};
		case 'asylum-citizenships':
			return {
				...quarterly,
				title: 'Asylum Division Quarterly Statistics, receipts of the largest citizenships by month',
				note_en: 'Applications received of the twenty largest citizenships, by month; no outcomes.',
				note_es:
					'Solicitudes recibidas de las veinte ciudadanías con más solicitudes, por mes; sin resultados.'
			};
	}
}

/** The row of a document in the table of sources; address and dates come from the record of its file, if there is one. */
export function describeDocument(
	subject: Subject,
	through: string,
	file: InputFile,
	records: readonly SnapshotRecord[]
): SourceDocument {
	const digest = sha256(file.bytes);
	const record = records.find((candidate) => candidate.sha256 === digest);
	const { title, edition, url, note_en, note_es } = words(subject, through);
	return {
		source_id: documentId(subject, through),
		publisher: 'USCIS',
		title,
		edition,
		url: record?.url ?? url,
		published_on: record?.published_on ?? null,
		retrieved_on: record?.retrieved_on ?? null,
		sha256: digest,
		bytes: file.bytes.length,
		licence: uscis.licence,
		year_basis: 'fiscal',
		unit: 'cases',
		note_en,
		note_es
	};
}

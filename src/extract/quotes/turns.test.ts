import { describe, expect, it } from 'vitest';
import { readDocument } from '../document.ts';
import { quotes } from '../quotes.ts';

/** Words and speaker of everything said in a text, in the order of its words. */
const said = (text: string) =>
	quotes(readDocument(text))
		.sort((a, b) => a.anchors[0]!.start - b.anchors[0]!.start || b.anchors[0]!.end - a.anchors[0]!.end)
		.map((quote) => (quote.kind === 'quote' ? [quote.slots.content.value, quote.slots.speaker?.exact] : []));

describe('turns of speech in English', () => {
	it('tells what somebody was told', () => {
		expect(said('Robles was told by a guard that he would be moved.')).toEqual([
			['he would be moved', 'a guard'],
		]);
		expect(said('The men were told they would be going home.')).toEqual([
			['they would be going home', undefined],
		]);
		expect(said('The inquest heard that Robles had been left alone.')).toEqual([
			['Robles had been left alone', undefined],
		]);
		expect(said('It is alleged that the guards struck him.')).toEqual([['the guards struck him', undefined]]);
		expect(said('Robles was never told that he could appeal.')).toEqual([]);
		expect(said('The court heard the appeal that Robles had lodged.')).toEqual([]);
	});

	it('reads speech as a noun, with whose it is before or behind', () => {
		expect(said('Her claim that she was held for nine days was never examined.')).toEqual([
			['she was held for nine days', 'Her'],
		]);
		expect(said('The ministry ignored allegations by two guards that the cells had flooded.')).toEqual([
			['the cells had flooded', 'two guards'],
		]);
		expect(said('The ministry’s position is that the men left freely.')).toEqual([
			['the men left freely', 'The ministry'],
		]);
		expect(said('By the ministry’s own account, 214 men were flown out.')).toEqual([
			['214 men were flown out', 'the ministry'],
		]);
	});

	it('gives what two voices say to both', () => {
		expect(said('Neighbors claim agents beat four people, Harbor Watch stated.')).toEqual([
			['Neighbors claim agents beat four people', 'Harbor Watch'],
			['agents beat four people', 'Neighbors'],
		]);
		expect(said('The mayor said it was not so, according to a letter.')[0]).toEqual([
			'The mayor said it was not so',
			'a letter',
		]);
	});

	it('lets numbers, plain words and papers speak', () => {
		expect(said('Both say the men were beaten.')).toEqual([['the men were beaten', 'Both']]);
		expect(said('The two admit that the plan was bad.')).toEqual([['the plan was bad', 'The two']]);
		expect(said('The filing states the men were flown out at night.')).toEqual([
			['the men were flown out at night', 'The filing'],
		]);
		expect(said('Data obtained by the paper show 214 people were held there.')).toEqual([
			['214 people were held there', 'Data obtained by the paper'],
		]);
		expect(said('Court documents show that the plane left at noon.')).toEqual([
			['the plane left at noon', 'Court documents'],
		]);
		expect(said('Ashly noted that the plane had left.')).toEqual([['the plane had left', 'Ashly']]);
	});

	it('reads what somebody recalls, admits or denies without a clause', () => {
		expect(said('He remembers being blindfolded and driven for hours.')).toEqual([
			['being blindfolded and driven for hours', 'He'],
		]);
		expect(said('The guard admitted to striking the man.')).toEqual([['striking the man', 'The guard']]);
	});

	it('reads headlines set with capitals', () => {
		expect(said('Lawyer Says Three Reporters Were Beaten In Custody\n\nThe men came home.')).toEqual([
			['Three Reporters Were Beaten In Custody', 'Lawyer'],
		]);
	});

	it('keeps a tag amid a clause, and a clause apart from the marks that follow', () => {
		expect(said('Robles, according to his lawyer, was never told of the charges.')).toEqual([
			['Robles, according to his lawyer, was never told of the charges', 'his lawyer'],
		]);
		expect(said('The doors were shut, Robles said, “and nobody came.”')).toEqual([
			['The doors were shut', 'Robles'],
			['and nobody came.', 'Robles'],
		]);
	});

	it('goes on to the end behind the sentence’s own verb, over lists', () => {
		expect(
			said(
				'The men published a letter alleging they had been subjected to physical, mental and verbal abuse.',
			),
		).toEqual([['they had been subjected to physical, mental and verbal abuse', 'The men']]);
		expect(said('He said guards kicked him, took his shoes and threatened to burn them.')[0]).toEqual([
			'guards kicked him, took his shoes and threatened to burn them',
			'He',
		]);
		expect(said('The clinic confirmed he was seen at three but would not say by whom.')).toEqual([
			['he was seen at three', 'The clinic'],
		]);
	});

	it('finds who answers before marks', () => {
		expect(said('Ana Robles had another answer: “Nobody asked us.”')).toEqual([
			['Nobody asked us.', 'Ana Robles'],
		]);
		expect(said('The ministry issued this statement:\n\n“The men are safe and well fed.”')).toEqual([
			['The men are safe and well fed.', 'The ministry'],
		]);
		expect(said('One man held up a hand and yelled, “Stop the bus!”')).toEqual([
			['Stop the bus!', 'One man'],
		]);
	});
});

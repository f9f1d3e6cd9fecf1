import { warning, type Check } from './check.ts';

const elements = ['problem', 'measures', 'schedule', 'goals'] as const;
const fewest = 10;

/** The four elements of a promise have to be there, which the form itself demands; here they have to say something, each its own. */
export const fourElements: Check = (type, fields) => {
  if (type.name !== 'project') return [];
  const words = elements
    .map((name) => ({
      name,
      label: type.fields[name]?.label ?? name,
      text: typeof fields[name] === 'string' ? fields[name].trim() : '',
    }))
    .filter(({ text }) => text !== '');
  const short = words
    .filter(({ text }) => [...text].length < fewest)
    .map(({ name, label }) => warning(`“${label}”只有几个字，请写具体：四要素是群众对照检查的依据。`, name));
  const copied = words.flatMap(({ name, label, text }, index) =>
    words
      .slice(0, index)
      .filter((earlier) => earlier.text === text)
      .map((earlier) => warning(`“${label}”和“${earlier.label}”写的一样，请分别写清楚。`, name)),
  );
  return [...short, ...copied];
};

import { finding, type Check } from './check.ts';
import { placesIn, textAt } from './texts-of.ts';

/** Not part of any text: stands for what is right already. */
const hole = '\uFFFF';

/** Names, posts and phrases that the county keeps a list of. What contains the wrong way to write it and is right is let pass. */
export const wordings: Check = (type, fields, { wordings: list }) =>
  placesIn(type.fields, fields).flatMap((place) => {
    const text = textAt(place);
    return list
      .filter(({ wrong, right }) => text.replaceAll(right, hole).includes(wrong))
      .map(({ wrong, right, weight }) =>
        finding(weight, `${place.label}里的“${wrong}”应当写成“${right}”。`, place.at),
      );
  });

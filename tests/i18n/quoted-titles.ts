/** Messages that quote a legal title as it is: key -> the title, whose words keep the name the law gives them (R57). */
export const quotedTitles: Record<string, string> = {};

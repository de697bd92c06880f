const words = (text: string) => text.trim().split(/\s+/);

/** First names of girls as a class list of today has them; invented combinations, no real child. */
export const GIRLS = words(`
Emma Julia Mila Tess Sophie Zoë Sara Nora Eva Lina Lotte Anna Yara Evi Lieke Fenna Roos Liv Saar Noor Elif Zeynep Amina Maryam Fatima Aya Salma Nour
Hanna Zuzanna Maja Oliwia Sofiia Daria Amani Hodan Selam Naomi Shanaya Priya Anaya Mei Linh Thu Ximena Valentina Djamila Quinty Femke Jasmijn Isa Ella
Luna Olivia Lauren Bo Suze Pien Fleur Merel Floor Ilse Tuana Azra Defne Ikram Hafsa Malak Jana Lena Mirthe Puck Vajèn Rosalie Norah Ivy Juna Elin`);

/** First names of boys. */
export const BOYS = words(`
Noah Sem Liam Lucas Daan Finn Levi Luuk Mees James Milan Sam Benjamin Bram Adam Thijs Gijs Jurre Teun Guus Mohamed Yusuf Ali Omar Ilias Rayan Imran
Kerem Emir Can Deniz Jakub Filip Antoni Maksym Danylo Abdi Yonas Kidane Jayden Xavi Arjun Vihaan Wei Minh Mateo Thiago Giovanni Ruben Jesse Stijn Tijn
Max Hugo Otis Boaz Floris Joep Koen Lars Mats Niek Olaf Pepijn Quinten Rens Siem Tobias Vince Wout Zakaria Ayoub Bilal Hamza Amir Kaan Aras Jens Owen`);

/** Family names with their prefix, if any: `[prefix, name]`. */
export const FAMILIES: readonly (readonly [string | null, string])[] = `
de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|
Dijkstra|Smits|de Graaf|van der Meer|Kok|Jacobs|van der Linden|Kuipers|Veenstra|Yılmaz|Kaya|Demir|Çelik|Şahin|El Amrani|Benali|Bouzidi|El Idrissi|Aydın|Öztürk|
Kowalski|Nowak|Wiśniewska|Kovalenko|Shevchenko|Hassan|Abdi|Warsame|Tesfay|Haile|Martina|Rosaria|Pinas|Sewdien|Ramdin|Nguyen|Tran|Li|Chen|Silva|Pereira|Costa|
Singh|Patel|Okafor|Mensah|Fernandes|Kartosen|Soekhai|Vermeulen|Schouten|Postma|Hoekstra|van Vliet|Prins|Blom|Huisman|Koster|Sanders|Willems|van Beek|Groen|
de Bruin|Maas|Verhoef|Post|Kramer|van der Wal|Scholten|van den Heuvel|Timmermans|Evers|Koning|Molenaar|Driessen|Peeters|Verbeek|Bosch`
  .replaceAll('\n', '')
  .split('|')
  .map((name) => {
    const match = /^(de|van|van de|van den|van der|El) (\S+)$/.exec(name.trim());
    return match ? ([match[1] as string, match[2] as string] as const) : ([null, name.trim()] as const);
  });

/** First names of grown-ups, for colleagues and parents. */
export const MOTHERS = words(`
Marloes Sandra Esther Wendy Linda Karin Patricia Anouk Nicole Suzanne Marieke Ellen Mirjam Fatma Samira Naima Aisha Ewa Oksana Jolanda Miranda Denise`);
export const FATHERS = words(`
Jeroen Martijn Mark Peter Erik Rob Bart Wouter Sander Marco Mehmet Hassan Karim Piotr Andriy Ruud Arjen Dennis Ronald Vincent Stefan Youssef Michael Ravi`);
export const GROWN_UPS = [...MOTHERS, ...FATHERS];

/** A family name as it is written: `van den Berg`. */
export function written([prefix, name]: readonly [string | null, string]): string {
  return prefix ? `${prefix} ${name}` : name;
}

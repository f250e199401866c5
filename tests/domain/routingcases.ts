import { group, type RoutingCase } from './routingtable.ts';

/*
 * The rules of routing, which the cases below try one by one and together. "Day" is the day of the ask.
 *
 *  1 Able. A mailbox takes letters on a day when it is staffed, was last asked (`checkedOn`) at most 365
 *    days ago and has a key in force: from its first day on, and no longer on the day it is retired. A
 *    point moreover needs a place that counts as verified on that day (`statusOn` of freshness.ts), so
 *    never one that is closed, not to be listed, only reported, or checked more than 365 days ago.
 *  2 Fit. It takes the topic and gives the kind of help. A visit needs the place to say yes as well, in
 *    a check of at most 180 days. Under 18 needs `minors`, and a place that receives minors or anyone.
 *    Its kind of office is accepted. Key and place must both say so: what is not known counts as no.
 *  3 Away. Both days of an absence count. Without a cover there are no letters. With one, the letter
 *    goes to the cover, if the one away is able and fits otherwise, and the cover is able, present and
 *    fits; it need not serve the area. A cover who is away passes nothing on.
 *  4 Own commune. With `avoidOwnCommune`, points are left out that lie in the asker's commune, that may
 *    lie there (commune of the place unknown, same province), or that serve it alone; covers too. While
 *    the own commune is unknown (a province alone, or a chosen place), no point can be promised to lie
 *    elsewhere, so none is left but the chosen one, which was chosen knowingly.
 *  5 Order. The chosen place, wherever it serves; points that list the commune; points of the whole
 *    province; national mailboxes, where there are any. A coordinator gets a letter as cover only.
 *    Without a commune, points of some communes are not offered: nobody knows whether they serve.
 *  6 Within one of these: a point that lies in the commune of the ask; then others; then covers. Then
 *    an agreed deadline, however long, before none; then fewer communes (a province, or the nation,
 *    counts as most); then the ID. Of a cover, its own deadline, communes and ID count. Each mailbox
 *    is listed once, at its first place.
 *  7 Coordinator. The one named by the point that gets the letter reads too, if it is a coordinator or
 *    a national mailbox, able, of an accepted kind, takes minors when the asker is one, and is present;
 *    if it is away, its cover reads, of which all of this must hold too. Otherwise nobody does: the
 *    point keeps its rank and gets the letter alone, and the page says so. To refuse the point instead
 *    would leave those who distrust one kind of office without any answer; to add another reader would
 *    widen what they chose. Topic, help and area do not matter to a coordinator. Behind a coordinator
 *    or a national mailbox that gets a letter stands nobody.
 *  8 A chosen place that cannot get the letter is told with the first cause that holds: no mailbox,
 *    closed, unverified, unstaffed, no key, kind, minors, topic, help, away. The letter then goes by
 *    the area of that place.
 *  9 National, and none. With a nearer one before it, a national mailbox is just that. As the first it
 *    says why: look at the able points (away only with an able cover) that serve the area, or while no
 *    commune is told any of the province. `no-commune`: one of them would take the letter, were the own
 *    commune known. `unfit`: there are some, and none may. `none`: there are none. Where no national
 *    mailbox takes it either, the same three say why nobody does.
 * 10 What was chosen is never loosened: not the kinds of office, the help, the topic or the commune.
 */

const area = group(
  'the commune before the province, the province before the nation',
  `
The point of a commune gets the letters of its commune
  Tre/1 -> tre-1 commune tre-dp
  then tre-12 commune, tre-tinh province, nuoc-y-te national, nuoc-hoi national
A point that lies in the commune goes before one that only serves it
  Tre/4 -> tre-4 commune tre-dp
  then tre-34 commune, tre-tinh province, nuoc-y-te national, nuoc-hoi national
A point of two communes serves the one where it lies
  Tre/2 -> tre-12 commune tre-dp
  then tre-tinh province, nuoc-y-te national, nuoc-hoi national
A point of two communes gets letters of its own commune, and its neighbour's point does not
  Tre/3 -> tre-34 commune tre-dp
  then tre-tinh province, nuoc-y-te national, nuoc-hoi national
A commune with a place of other topics only turns to the point of the province
  Tre/5 -> tre-tinh province tre-dp
  then nuoc-y-te national, nuoc-hoi national
A commune without any point turns to the point of the province
  Tre/6 -> tre-tinh province tre-dp
A point of the province that lies in the commune goes before the others of the province
  Tre/5 work -> tre-viec province tre-dp
  then tre-tinh province, nuoc-y-te national
Elsewhere in the province the one with an agreed deadline goes first
  Tre/6 work -> tre-tinh province tre-dp
  then tre-viec province, nuoc-y-te national
A point that lies in the commune but serves the province does not pass one that lists the commune
  Tre/1 friend -> tre-1 commune tre-dp
  then tre-12 commune, tre-tinh province, nuoc-y-te national, nuoc-hoi national
Who tells only the province gets the point of the province
  Tre -> tre-tinh province tre-dp
  then nuoc-y-te national, nuoc-hoi national
Who tells only the province is near to none of its points
  Tre law -> tre-tinh province tre-dp
  then tre-viec province, nuoc-y-te national
Where the province has points of single communes alone, its other communes have none
  Lau/9 -> nuoc-y-te national-none -
  then nuoc-hoi national
A point may serve a commune that it does not lie in
  Lau/8 -> lau-8 commune lau-dp
  then nuoc-y-te national, nuoc-hoi national
Who tells only a province of single points hears that the commune is missing
  Lau -> nuoc-y-te national-no-commune -
  then nuoc-hoi national
A point whose own commune is unknown still serves the communes it lists
  May/1 -> may-12 commune -
  then may-tinh province, nuoc-y-te national, nuoc-hoi national
A point that is known to lie in the commune goes before one of which that is unknown
  May/2 -> may-2 commune nuoc-y-te
  then may-12 commune, may-tinh province, nuoc-y-te national, nuoc-hoi national
A commune beside the listed ones is not served by its neighbours' point
  May/3 -> may-tinh province -
  then nuoc-y-te national, nuoc-hoi national
Only the point of the province is offered to who tells only the province
  May -> may-tinh province -
  then nuoc-y-te national, nuoc-hoi national
A point of another commune of the same province is not an alternative
  Sen/2 -> sen-2 commune sen-dp
  then sen-tinh province, nuoc-y-te national, nuoc-hoi national
A commune whose neighbours have points turns to the province
  Sen/7 -> sen-tinh province sen-dp
A code told with another province is not served by the point that lists it
  Sen/61001 -> sen-tinh province sen-dp
Two points of a province that are alike go by their ID
  Dao/2 -> dao-1 province nuoc-hoi
  then dao-2 province, nuoc-y-te national, nuoc-hoi national
A point of unknown commune is not near to who tells no commune
  Dao -> dao-1 province nuoc-hoi
  then dao-2 province, nuoc-y-te national, nuoc-hoi national
A province without points turns to the nation
  Co/1 -> nuoc-y-te national-none -
  then nuoc-hoi national
Who tells only a province without points hears the same
  Co -> nuoc-y-te national-none -
  then nuoc-hoi national
A province that nobody knows has no points
  Xa/1 -> nuoc-y-te national-none -
`,
);

const place = group(
  'the chosen place',
  `
The place that was chosen gets the letter
  @tre-1 -> tre-1 chosen tre-dp
  then tre-12 place-commune, tre-tinh place-province, nuoc-y-te national, nuoc-hoi national
A chosen place of the province goes before points of the commune where it lies
  @tre-tinh -> tre-tinh chosen tre-dp
  then tre-1 place-commune, tre-12 place-commune, nuoc-y-te national, nuoc-hoi national
A chosen place without a deadline goes before those with one
  @tre-7a -> tre-7a chosen tre-dp
  then tre-7b place-commune, tre-tinh place-province, nuoc-y-te national, nuoc-hoi national
A chosen place without services on record gets the letter all the same
  @tre-12 -> tre-12 chosen tre-dp
  then tre-tinh place-province, nuoc-y-te national, nuoc-hoi national
A chosen place that does not serve the commune where it lies gets the letter
  @lau-8 -> lau-8 chosen lau-dp
  then nuoc-y-te national, nuoc-hoi national
A chosen place checked 365 days ago gets the letter
  @lau-4 -> lau-4 chosen lau-dp
A chosen place whose commune is unknown gets the letter
  @may-12 -> may-12 chosen -
  then may-tinh place-province, nuoc-y-te national, nuoc-hoi national
Of two alike the chosen one gets the letter, whatever its ID
  @dao-2 -> dao-2 chosen nuoc-hoi
  then dao-1 place-province, nuoc-y-te national, nuoc-hoi national
A chosen place that takes the topic gets the letter
  @tre-viec work -> tre-viec chosen tre-dp
  then tre-tinh place-province, nuoc-y-te national
The same place does not get a letter on another topic
  @tre-viec -> tre-tinh place-province tre-dp refused:topic
  then nuoc-y-te national, nuoc-hoi national
A chosen place that does not call is passed over for one that does
  @tre-12 call -> tre-tinh place-province tre-dp refused:help
  then nuoc-y-te national
A chosen place that does not receive minors is passed over for one that does
  @tre-12 child -> tre-tinh place-province tre-dp refused:minors
  then nuoc-y-te national
A chosen place of a kind that is not accepted is passed over for a neighbour, who is left alone
  @tre-4 not:police -> tre-34 place-commune - refused:kind
  then tre-tinh place-province, nuoc-y-te national, nuoc-hoi national
A chosen place that is closed is told as such
  @lau-1 -> nuoc-y-te national-none - refused:closed
  then nuoc-hoi national
A chosen place that is not to be listed is told in the same words
  @lau-2 -> nuoc-y-te national-none - refused:closed
A chosen place that nobody has checked gets nothing
  @lau-3 -> nuoc-y-te national-none - refused:unverified
A chosen place whose check is 366 days old gets nothing
  @lau-4 on:2026-11-24 -> nuoc-y-te national-none - refused:unverified
A chosen place whose mailbox was asked 366 days ago gets nothing
  @lau-7 -> nuoc-y-te national-none - refused:unverified
A chosen place without staff gets nothing
  @lau-5 -> nuoc-y-te national-none - refused:unstaffed
A chosen place between two keys gets nothing
  @lau-6 -> nuoc-y-te national-none - refused:no-key
A chosen place without a mailbox leads to the point of its commune
  @tram-tre-1 -> tre-1 place-commune tre-dp refused:no-mailbox
  then tre-12 place-commune, tre-tinh place-province, nuoc-y-te national, nuoc-hoi national
A chosen place without a mailbox in a commune without a point leads to the province
  @tram-tre-5 -> tre-tinh place-province tre-dp refused:no-mailbox
A point of the province in the commune of the chosen place is the nearer one
  @tram-tre-5 law -> tre-viec place-province tre-dp refused:no-mailbox
  then tre-tinh place-province, nuoc-y-te national
A chosen place without a mailbox in a province without points leads to the nation
  @tram-co-1 -> nuoc-y-te national-none - refused:no-mailbox
  then nuoc-hoi national
A chosen place that is away leads to its cover
  @sen-1 -> sen-2 cover sen-dp for sen-1
  then sen-tinh place-province, nuoc-y-te national, nuoc-hoi national
The same place gets its letters itself once it is back
  @sen-1 on:2026-11-28 -> sen-1 chosen sen-dp
A chosen place that is away without cover is passed over
  @sen-3 -> sen-tinh place-province sen-dp refused:away
  then nuoc-y-te national, nuoc-hoi national
A chosen place whose cover is away as well is passed over
  @sen-4 -> sen-tinh place-province sen-dp refused:away
A chosen place whose cover is closed is passed over
  @sen-6 -> sen-tinh place-province sen-dp refused:away
A chosen place whose cover is the coordinator leads there, and nobody stands behind
  @sen-5 -> sen-dp cover - for sen-5
  then sen-tinh place-province, nuoc-y-te national, nuoc-hoi national
Closed is told before a kind that is not accepted
  @lau-1 not:health -> nuoc-hoi national-none - refused:closed
A kind that is not accepted is told before age, topic and help
  @tre-viec child visit not:private -> none unfit refused:kind
Age is told before topic and help
  @tre-viec child meet -> none unfit refused:minors
Topic is told before help
  @tre-viec meet -> none unfit refused:topic
A kind that is not accepted is told before an absence
  @sen-3 not:health -> sen-tinh place-province - refused:kind
Where a chosen place whose commune is unknown is passed over, the province is all that is known
  @may-12 not:health -> may-tinh place-province - refused:kind
  then nuoc-hoi national
A neighbour of unknown reach is not offered instead
  @may-12 only:other -> none no-commune refused:kind
`,
);

const helps = group(
  'kinds of help',
  `
A call is made by the nearest that calls
  Tre/1 call -> tre-1 commune tre-dp
  then tre-tinh province, nuoc-y-te national
Where the commune's point does not call, the province's does
  Tre/2 call -> tre-tinh province tre-dp
  then nuoc-y-te national
A point that calls goes before the nearer one that does not
  Tre/4 call -> tre-34 commune tre-dp
  then tre-tinh province, nuoc-y-te national
A national mailbox may call, and the one that does not is no alternative
  Co/1 call -> nuoc-y-te national-none -
  then nobody
Where no point of the area calls, the nation does
  May/1 call -> nuoc-y-te national-unfit -
  then nobody
The neighbour that calls serves its own commune only
  May/2 call -> may-2 commune nuoc-y-te
  then nuoc-y-te national
A visit is made by the point that visits, not by the nearer one that does not
  Tre/1 visit -> tre-12 commune tre-dp
  then nobody
A point visits in the commune where it lies
  Tre/2 visit -> tre-12 commune tre-dp
A point visits in every commune that it serves
  Tre/4 visit -> tre-34 commune tre-dp
  then nobody
A visit confirmed 180 days ago still counts
  Tre/3 visit -> tre-34 commune tre-dp
A visit confirmed 181 days ago does not
  Tre/3 visit on:2026-11-24 -> none unfit
The same point answers in the mailbox on that day
  Tre/3 on:2026-11-24 -> tre-34 commune tre-dp
On that day the point of the province visits for its own topics
  Tre/3 visit work on:2026-11-24 -> tre-viec province tre-dp
  then nobody
On the day before the nearer one does
  Tre/3 visit work -> tre-34 commune tre-dp
  then tre-viec province
A point of the province visits for its topics
  Tre/6 visit work -> tre-viec province tre-dp
And not for others
  Tre/6 visit -> none unfit
A key that promises visits is not believed where the place says no
  May/3 visit -> none unfit
A key that promises visits is not believed where nobody has asked the place
  Lau/4 visit -> none unfit
A place that visits does not where its mailbox does not say so
  Lau/8 visit -> none unfit
The same place answers in the mailbox
  Lau/4 -> lau-4 commune lau-dp
Where nobody visits, nobody is sent
  Sen/2 visit -> none unfit
A national mailbox never visits
  Co/1 visit -> none none
One meets at the point of one's commune
  Tre/1 meet -> tre-1 commune tre-dp
  then nobody
One meets at the nearer of two points
  Tre/4 meet -> tre-4 commune tre-dp
  then tre-34 commune
Where the points of the area do not meet people, none is offered
  Tre/2 meet -> none unfit
One meets at the point of the province
  Sen/7 meet -> sen-tinh province sen-dp
  then nobody
A national mailbox meets nobody
  Co/1 meet -> none none
A visit in a province that tells no commune is asked for the commune
  Tre visit -> none no-commune
A visit by the point of the province needs none
  Tre visit work -> tre-viec province tre-dp
  then nobody
To meet in a province that tells no commune is asked for the commune
  Tre meet -> none no-commune
Where no point of the province visits, the commune would not help
  Lau visit -> none unfit
A call in a province whose commune points call is asked for the commune
  May call -> nuoc-y-te national-no-commune -
  then nobody
`,
);

const topics = group(
  'topics',
  `
A point of law in the commune goes first
  Tre/5 law -> tre-viec province tre-dp
  then tre-tinh province, nuoc-y-te national
For oneself the same place is no answer
  Tre/5 self -> tre-tinh province tre-dp
  then nuoc-y-te national, nuoc-hoi national
A point that takes every topic takes law
  Sen/2 law -> sen-2 commune sen-dp
  then nuoc-y-te national
Where the province's point does not take law, the nation's health mailbox does
  Sen/7 law -> nuoc-y-te national-unfit -
  then nobody
For a friend the province's point does
  Sen/7 friend -> sen-tinh province sen-dp
  then nuoc-y-te national, nuoc-hoi national
Work is for the national mailbox that takes it
  Co/1 work -> nuoc-y-te national-none -
  then nobody
Law is not for the national mailbox that does not take it
  Co/1 law only:mass-organisation -> none none
For oneself that one is there
  Co/1 self only:mass-organisation -> nuoc-hoi national-none -
  then nobody
Work is not for a province's point that does not take it
  Sen/7 work only:mass-organisation -> none unfit
Work by telephone is for the one with a deadline
  Tre/6 call work -> tre-tinh province tre-dp
  then tre-viec province, nuoc-y-te national
A point of the commune that takes work goes before the one for work in the province
  Tre/1 work -> tre-1 commune tre-dp
  then tre-12 commune, tre-tinh province, tre-viec province, nuoc-y-te national
A point without services on record takes the topics that its key names
  Sen/3 work on:2026-11-28 -> sen-3 commune sen-dp
  then nuoc-y-te national
`,
);

const minors = group(
  'under eighteen',
  `
A child's letter goes to the commune's point that receives children
  Tre/1 child -> tre-1 commune tre-dp
  then tre-tinh province, nuoc-y-te national
Where the commune's point does not, it goes to the province's
  Tre/2 child -> tre-tinh province tre-dp
  then nuoc-y-te national
A place that receives minors and families receives a child
  Tre/3 child -> tre-34 commune tre-dp
A place that receives anyone receives a child
  Tre/4 child -> tre-4 commune tre-dp
  then tre-34 commune, tre-tinh province, nuoc-y-te national
A point for adults is no answer to a child, however near
  Tre/5 work child -> tre-tinh province tre-dp
  then nuoc-y-te national
Of two alike the one that receives children
  Tre/9 child -> tre-7c commune tre-dp
  then tre-7b commune, tre-tinh province, nuoc-y-te national
Where the only accepted kind near does not receive children, the province's point does
  Tre/9 child only:health -> tre-tinh province -
  then nuoc-y-te national
A key for minors is not believed where the place receives adults only
  May/3 child -> nuoc-y-te national-unfit -
  then nobody
A place that receives anyone is not enough where the key is not for minors
  May/1 child -> nuoc-y-te national-unfit -
  then nobody
A neighbour whose key and place agree receives a child
  May/2 child -> may-2 commune nuoc-y-te
  then nuoc-y-te national
A key for minors is not believed where nobody has asked the place
  Lau/4 child -> nuoc-y-te national-unfit -
An adult is received there
  Lau/4 self -> lau-4 commune lau-dp
A coordinator that does not take children's letters does not stand behind
  Sen/7 child -> sen-tinh province -
  then nuoc-y-te national
For an adult it does
  Sen/7 self -> sen-tinh province sen-dp
A coordinator that takes children's letters stands behind
  Lau/8 child -> lau-8 commune lau-dp
A child in a commune for adults only turns to the province, without the coordinator
  Sen/2 child -> sen-tinh province -
  then nuoc-y-te national
A national mailbox for adults is no alternative
  Co/1 child -> nuoc-y-te national-none -
  then nobody
Nor is it the last resort
  Co/1 child only:mass-organisation -> none none
A visit to a child is made by who visits and receives children
  Tre/3 child visit -> tre-34 commune tre-dp
  then nobody
One that only visits does not
  Tre/1 child visit -> none unfit
A call to a child is made by the province where the commune's point is for adults
  Tre/2 child call -> tre-tinh province tre-dp
A child that tells only the province gets the province's point
  Tre child -> tre-tinh province tre-dp
A child is asked for the commune where a commune's point would receive it
  May child -> nuoc-y-te national-no-commune -
The place that a child chose gets the letter when it receives children
  @tre-34 child visit -> tre-34 chosen tre-dp
And not where only the key says so
  @may-tinh child -> nuoc-y-te national-unfit - refused:minors
Nor where nobody has asked the place
  @lau-4 child -> nuoc-y-te national-unfit - refused:minors
Who does not say to be under eighteen counts as an adult
  Sen/2 self -> sen-2 commune sen-dp
`,
);

const kinds = group(
  'kinds of office that may read',
  `
Only health may read, so the police coordinator does not stand behind
  Tre/1 only:health -> tre-1 commune -
  then tre-12 commune, tre-tinh province, nuoc-y-te national
Health and police may read, so it does
  Tre/1 only:health,police -> tre-1 commune tre-dp
  then tre-12 commune, tre-tinh province, nuoc-y-te national
Only the police may read, and no point of the police serves here
  Tre/1 only:police -> none unfit
Where one does, it gets the letter, and there is no other
  Tre/4 only:police -> tre-4 commune tre-dp
  then nobody
The police may not read, so the next point of the commune does
  Tre/4 not:police -> tre-34 commune -
  then tre-tinh province, nuoc-y-te national, nuoc-hoi national
Health may not read, so the nation's other mailbox does
  Tre/1 not:health -> nuoc-hoi national-unfit -
  then nobody
For work there is a private point
  Tre/1 work not:health -> tre-viec province tre-dp
  then nobody
A private point alone is left alone when only private may read
  Tre/5 work only:private -> tre-viec province -
  then nobody
With the police accepted, their coordinator stands behind a private point
  Tre/5 work only:private,police -> tre-viec province tre-dp
  then nobody
The same private point does not take a letter about a relative
  Tre/5 only:private -> none unfit
Only mass organisations may read
  Tre/3 only:mass-organisation -> tre-34 commune -
  then nuoc-hoi national
Mass organisations and police may read
  Tre/3 only:mass-organisation,police -> tre-34 commune tre-dp
  then nuoc-hoi national
Only others may read
  May/2 only:other -> may-2 commune -
  then nobody
Others and health may read, so the nation's health mailbox stands behind
  May/2 only:other,health -> may-2 commune nuoc-y-te
  then may-12 commune, nuoc-y-te national
Nobody may read, so nobody gets the letter
  Tre/1 only: -> none unfit
Nobody may read where there is nobody
  Co/1 only: -> none none
Only the police may read in a province without points
  Co/1 only:police -> none none
Health may not read in a province without points
  Co/1 not:health -> nuoc-hoi national-none -
  then nobody
The coordinator is of health, and health may read
  Sen/2 only:health -> sen-2 commune sen-dp
  then nuoc-y-te national
The coordinator is of health, and health may not read
  Sen/7 only:mass-organisation -> sen-tinh province -
  then nuoc-hoi national
Both the point's and the coordinator's kind may read
  Sen/7 only:mass-organisation,health -> sen-tinh province sen-dp
  then nuoc-y-te national, nuoc-hoi national
The commune's point of health is passed over with health
  Sen/2 not:health -> sen-tinh province -
  then nuoc-hoi national
A point of the police may be left without its coordinator as well
  Lau/8 only:police -> lau-8 commune -
  then nobody
Its coordinator is of a mass organisation, which may read
  Lau/8 only:police,mass-organisation -> lau-8 commune lau-dp
  then nuoc-hoi national
A point of a mass organisation is passed over with its coordinator
  Lau/4 not:mass-organisation -> nuoc-y-te national-unfit -
  then nobody
A province's points of the police need the commune
  Tre only:police -> none no-commune
A province's private point for work does not
  Tre work only:private -> tre-viec province -
A province's private point does not take the topic, and the commune would not help
  Tre only:private -> none unfit
A point without a coordinator at work keeps its rank before those farther off
  May/1 only:health,police -> may-12 commune -
  then may-tinh province, nuoc-y-te national
A point that is left alone keeps its rank before the nation
  Tre/6 not:police -> tre-tinh province -
  then nuoc-y-te national, nuoc-hoi national
A call from health only
  Tre/4 call only:health -> tre-tinh province -
  then nuoc-y-te national
A visit by health only
  Tre/1 visit only:health -> tre-12 commune -
  then nobody
A visit by the police, who do not visit
  Tre/4 visit only:police -> none unfit
To meet a mass organisation rather than the police
  Tre/4 meet not:police -> tre-34 commune -
  then nobody
A child writes to health only
  Tre/3 child only:health -> tre-tinh province -
  then nuoc-y-te national
`,
);

const avoid = group(
  'not to people in my commune',
  `
A point of the commune that lies elsewhere still serves
  Tre/1 avoid -> tre-12 commune tre-dp
  then nuoc-y-te national, nuoc-hoi national
The point of the neighbouring commune that lies in mine does not
  Tre/2 avoid -> tre-tinh province tre-dp
  then nuoc-y-te national, nuoc-hoi national
A point of two communes that lies in mine does not
  Tre/3 avoid -> tre-tinh province tre-dp
The same point serves its other commune
  Tre/4 avoid -> tre-34 commune tre-dp
  then tre-tinh province, nuoc-y-te national, nuoc-hoi national
A point of the province that lies in my commune is left out
  Tre/5 work avoid -> tre-tinh province tre-dp
  then nuoc-y-te national
A point of the province that lies elsewhere is not
  Tre/6 work avoid -> tre-tinh province tre-dp
  then tre-viec province, nuoc-y-te national
Where no point lies in my commune, nothing changes
  Tre/7 avoid -> tre-7c commune tre-dp
  then tre-7d commune, tre-7b commune, tre-7a commune, tre-tinh province, nuoc-y-te national, nuoc-hoi national
Where all points of the commune lie in it, the province is next
  Tre/8 avoid -> tre-tinh province tre-dp
Where two of three do, the third is next
  Tre/9 avoid -> tre-7b commune tre-dp
  then tre-tinh province, nuoc-y-te national, nuoc-hoi national
A point that lies elsewhere but serves my commune alone is left out
  Lau/8 avoid -> nuoc-y-te national-unfit -
  then nuoc-hoi national
Without the wish it is the first
  Lau/8 self -> lau-8 commune lau-dp
The commune in which it lies is not the one it serves
  Lau/9 avoid -> nuoc-y-te national-none -
A point that may lie in my commune is left out
  May/1 avoid -> may-tinh province -
  then nuoc-y-te national, nuoc-hoi national
So are the point that lies there and the one that may
  May/2 avoid -> may-tinh province -
The province's point lies in my commune
  May/9 avoid -> nuoc-y-te national-unfit -
Without the wish it gets the letter
  May/9 -> may-tinh province -
Of two alike the one that may lie in my commune is left out
  Dao/2 avoid -> dao-1 province nuoc-hoi
  then nuoc-y-te national, nuoc-hoi national
One lies in my commune and the other may
  Dao/1 avoid -> nuoc-y-te national-unfit -
  then nuoc-hoi national
While my commune is unknown, no point of the province can be promised to lie elsewhere
  Tre avoid -> nuoc-y-te national-no-commune -
  then nuoc-hoi national
The same holds where a single point serves the whole province
  Sen avoid -> nuoc-y-te national-no-commune -
In a province without points the commune would not help
  Co avoid -> nuoc-y-te national-none -
Nor would it in a known commune there
  Co/1 avoid -> nuoc-y-te national-none -
  then nuoc-hoi national
A visit by who lies elsewhere
  Tre/1 visit avoid -> tre-12 commune tre-dp
  then nobody
A visit by who lies in my commune is none
  Tre/2 visit avoid -> none unfit
A visit without telling the commune
  Tre visit avoid -> none no-commune
To meet where I am not known
  Tre/1 meet avoid -> none unfit
A child is left with the nation where both of its points lie in the commune
  Tre/1 child avoid -> nuoc-y-te national-unfit -
  then nobody
A child turns to the province's point elsewhere
  Tre/2 child avoid -> tre-tinh province tre-dp
  then nuoc-y-te national
Neither my commune nor the police
  Tre/4 avoid not:police -> tre-34 commune -
  then tre-tinh province, nuoc-y-te national, nuoc-hoi national
Neither my commune nor health
  Tre/1 avoid not:health -> nuoc-hoi national-unfit -
  then nobody
The place that I chose knowingly gets the letter, and no other point is offered
  @tre-1 avoid -> tre-1 chosen tre-dp
  then nuoc-y-te national, nuoc-hoi national
A chosen place that serves one commune alone gets it too
  @lau-8 avoid -> lau-8 chosen lau-dp
  then nuoc-y-te national, nuoc-hoi national
Where the chosen one may not read, no other can be promised to lie elsewhere
  @tre-4 avoid not:police -> nuoc-y-te national-no-commune - refused:kind
  then nuoc-hoi national
Where the chosen one is closed and nobody else serves, the commune would not help
  @lau-1 avoid -> nuoc-y-te national-none - refused:closed
The cover of the chosen one was not chosen, and may lie in my commune
  @sen-1 avoid -> nuoc-y-te national-no-commune - refused:away
A coordinator that covers lies in no commune
  @sen-5 avoid -> sen-dp cover - for sen-5
  then nuoc-y-te national, nuoc-hoi national
A place without a mailbox leads to no point while my commune is unknown
  @tram-tre-1 avoid -> nuoc-y-te national-no-commune - refused:no-mailbox
Nor does it for a visit, where the nation does not help
  @tram-tre-1 avoid visit -> none no-commune refused:no-mailbox
`,
);

const away = group(
  'away and cover',
  `
On the day before the absence the point is there
  Sen/1 on:2026-11-19 -> sen-1 commune sen-dp
  then sen-tinh province, nuoc-y-te national, nuoc-hoi national
On its first day the cover gets the letter
  Sen/1 on:2026-11-20 -> sen-2 cover sen-dp for sen-1
In its middle the cover goes before the province
  Sen/1 -> sen-2 cover sen-dp for sen-1
  then sen-tinh province, nuoc-y-te national, nuoc-hoi national
On its last day the cover still gets it
  Sen/1 on:2026-11-27 -> sen-2 cover sen-dp for sen-1
On the day of return the point is back
  Sen/1 on:2026-11-28 -> sen-1 commune sen-dp
A cover gets the letters of its own commune as its own
  Sen/2 friend -> sen-2 commune sen-dp
Without cover a point gets its letters on the day before
  Sen/3 on:2026-11-19 -> sen-3 commune sen-dp
And none on the first day of absence
  Sen/3 on:2026-11-20 -> sen-tinh province sen-dp
  then nuoc-y-te national, nuoc-hoi national
And none on the last
  Sen/3 on:2026-11-27 -> sen-tinh province sen-dp
And all of them again once it is back
  Sen/3 on:2026-11-28 -> sen-3 commune sen-dp
A cover that is away passes nothing on
  Sen/4 -> sen-tinh province sen-dp
  then nuoc-y-te national, nuoc-hoi national
Once both are back, nothing is covered
  Sen/4 on:2026-11-28 -> sen-4 commune sen-dp
The coordinator covers, and nobody stands behind it
  Sen/5 -> sen-dp cover - for sen-5
  then sen-tinh province, nuoc-y-te national, nuoc-hoi national
A point that is present goes before a cover, though the one covered lies nearer
  Sen/5 on:2026-11-24 -> sen-6 commune sen-dp
  then sen-dp cover, sen-tinh province, nuoc-y-te national, nuoc-hoi national
Once the nearer one is back, it goes first
  Sen/5 on:2026-11-28 -> sen-5 commune sen-dp
  then sen-6 commune, sen-tinh province, nuoc-y-te national, nuoc-hoi national
A cover that is closed gets nothing
  Sen/6 -> sen-tinh province sen-dp
  then nuoc-y-te national, nuoc-hoi national
An absence of one day begins on that day
  Sen/6 on:2026-11-22 -> sen-6 commune sen-dp
And is over on the next
  Sen/6 on:2026-11-24 -> sen-6 commune sen-dp
A second absence has its own cover
  Sen/6 on:2026-12-08 -> sen-5 cover sen-dp for sen-6
  then sen-tinh province, nuoc-y-te national, nuoc-hoi national
A cover that serves the commune itself is listed once, as itself
  Sen/5 on:2026-12-08 -> sen-5 commune sen-dp
  then sen-tinh province, nuoc-y-te national, nuoc-hoi national
A chosen place that is covered is listed once
  @sen-6 on:2026-12-08 -> sen-5 cover sen-dp for sen-6
  then sen-tinh place-province, nuoc-y-te national, nuoc-hoi national
A cover that does not receive children gets no child's letter
  Sen/1 child -> sen-tinh province -
  then nuoc-y-te national
On the day before, the point itself receives the child
  Sen/1 child on:2026-11-19 -> sen-1 commune -
  then sen-tinh province, nuoc-y-te national
A coordinator that does not take children's letters covers none
  Sen/5 child -> sen-tinh province -
A cover that does not visit makes no visit
  Sen/1 visit -> none unfit
One may meet at the cover's place
  Sen/1 meet -> sen-2 cover sen-dp for sen-1
  then sen-tinh province
A coordinator that covers meets nobody
  Sen/5 meet -> sen-tinh province sen-dp
But it calls
  Sen/5 call -> sen-dp cover - for sen-5
  then nuoc-y-te national
A cover takes a topic that the province's point does not
  Sen/1 law -> sen-2 cover sen-dp for sen-1
  then nuoc-y-te national
Where nobody covers, the nation takes it, since the province's point does not
  Sen/3 law -> nuoc-y-te national-unfit -
  then nobody
A cover of a kind that is not accepted gets nothing
  Sen/5 not:health -> sen-tinh province -
  then nuoc-hoi national
A cover of an accepted kind does not stand in for one that is not
  Sen/5 not:police -> sen-tinh province sen-dp
  then nuoc-y-te national, nuoc-hoi national
Nor does one of the police for health
  Sen/6 not:health on:2026-12-08 -> sen-tinh province -
Nor is health let in as the police's cover, where only the police may read
  Sen/5 only:police -> none unfit
Back at work, the point of the police is there for them
  Sen/5 only:police on:2026-11-28 -> sen-5 commune -
  then nobody
A cover of the police gets no letter from who accepts health and mass organisations only
  Sen/6 only:health,mass-organisation on:2026-12-08 -> sen-tinh province sen-dp
  then nuoc-y-te national, nuoc-hoi national
Who is avoided has no cover
  Sen/1 avoid -> sen-tinh province sen-dp
  then nuoc-y-te national, nuoc-hoi national
A cover that lies in my commune is avoided
  Sen/5 avoid on:2026-12-08 -> sen-tinh province sen-dp
On another day its neighbour serves me from elsewhere
  Sen/5 avoid on:2026-12-10 -> sen-6 commune sen-dp
  then sen-tinh province, nuoc-y-te national, nuoc-hoi national
A cover that is not there covers nothing
  Sen/1 without:sen-2 -> sen-tinh province sen-dp
Where an absent point was the only one, the area has none
  Sen/3 without:sen-tinh -> nuoc-y-te national-none -
  then nuoc-hoi national
Where a covered point was the only one, it still counts
  Sen/1 visit without:sen-tinh -> none unfit
Where its cover does not count either, it does not
  Sen/4 visit without:sen-tinh -> none none
A cover that is closed does not make the absent one count
  Sen/6 without:sen-tinh -> nuoc-y-te national-none -
Of two covers, the agreed deadline of the cover goes first, wherever it lies
  Sen/5 on:2027-01-11 -> tre-7d cover tre-dp for sen-6
  then sen-2 cover, sen-tinh province, nuoc-y-te national
Where one of two absent points may not read, the other one's cover gets the letter alone
  Sen/5 not:police on:2027-01-11 -> tre-7d cover - for sen-6
  then sen-tinh province, nuoc-y-te national
A child is received by neither
  Sen/5 child on:2027-01-12 -> sen-tinh province -
  then nuoc-y-te national
Points whose covers receive no children would not serve a child, if the commune were told
  Sen child without:sen-tinh -> nuoc-y-te national-unfit -
  then nobody
Points that are covered would serve, if the commune were told
  Sen without:sen-tinh,sen-2,sen-6 -> nuoc-y-te national-no-commune -
  then nuoc-hoi national
Points that are away without cover would not
  Sen law without:sen-tinh,sen-1,sen-2,sen-5,sen-6 -> nuoc-y-te national-none -
  then nobody
`,
);

const behind = group(
  'who stands behind',
  `
A coordinator stands behind on the day before it is away
  Sen/2 on:2026-12-13 -> sen-2 commune sen-dp
On its first day away its cover does, from another province
  Sen/2 on:2026-12-14 -> sen-2 commune tre-dp
On its last day too
  Sen/2 on:2026-12-18 -> sen-2 commune tre-dp
And on the next it is back
  Sen/2 on:2026-12-19 -> sen-2 commune sen-dp
Away without cover, nobody stands behind
  Sen/2 on:2026-12-21 -> sen-2 commune -
Nor on the last of those days
  Sen/2 on:2026-12-24 -> sen-2 commune -
On the day after it does again
  Sen/2 on:2026-12-25 -> sen-2 commune sen-dp
A national mailbox covers for a coordinator
  Sen/2 on:2026-12-27 -> sen-2 commune nuoc-y-te
Once that one is away as well, nobody stands behind, though it has a cover of its own
  Sen/2 on:2026-12-28 -> sen-2 commune -
A point that covers for a coordinator does not stand behind
  Sen/2 on:2026-12-29 -> sen-2 commune -
Nor does a point that is named as coordinator
  Lau/7 friend on:2026-11-22 -> lau-7 commune -
A cover of a kind that is not accepted does not stand behind
  Sen/2 not:police on:2026-12-14 -> sen-2 commune -
A cover of an accepted kind does not stand in for a coordinator that is not accepted
  Sen/7 not:health on:2026-12-14 -> sen-tinh province -
A cover that takes children's letters does not stand in for a coordinator that does not
  Sen/1 child on:2026-12-14 -> sen-1 commune -
A cover that is not there stands behind nothing
  Sen/2 without:tre-dp on:2026-12-14 -> sen-2 commune -
A coordinator that is not there stands behind nothing
  Sen/2 without:sen-dp -> sen-2 commune -
A coordinator without staff never stands behind
  May/9 self -> may-tinh province -
A national mailbox may stand behind a point
  May/2 self -> may-2 commune nuoc-y-te
It does not where its kind is not accepted
  May/2 not:health -> may-2 commune -
  then may-tinh province, nuoc-hoi national
It takes children's letters, so it stands behind them
  May/2 child call -> may-2 commune nuoc-y-te
Away, it is covered by the other national mailbox
  May/2 on:2026-12-28 -> may-2 commune nuoc-hoi
And that one does not take children's letters
  May/2 child on:2026-12-28 -> may-2 commune -
Away again, the nation's mailbox is covered by a coordinator, who stands behind
  May/2 on:2027-01-05 -> may-2 commune sen-dp
A coordinator need not take the topic
  May/2 law on:2026-12-28 -> may-2 commune nuoc-hoi
Nor give the help
  May/2 call on:2026-12-28 -> may-2 commune nuoc-hoi
A coordinator asked 365 days ago stands behind
  Tre/2 on:2027-06-01 -> tre-12 commune tre-dp
A coordinator asked 366 days ago does not
  Tre/2 on:2027-06-02 -> tre-12 commune -
A coordinator stands behind on the last day of its key
  Lau/8 on:2026-11-29 -> lau-8 commune lau-dp
On the day its key is retired it does not
  Lau/8 on:2026-11-30 -> lau-8 commune -
Nor on the last day before the next key
  Lau/8 on:2026-12-06 -> lau-8 commune -
From the first day of the next key it does
  Lau/8 on:2026-12-07 -> lau-8 commune lau-dp
Of a cover, its own coordinator stands behind
  Sen/6 call on:2026-12-08 -> sen-5 cover sen-dp for sen-6
A national mailbox has nobody behind it
  Co/1 self -> nuoc-y-te national-none -
`,
);

const stale = group(
  'closed, unverified, stale, unstaffed',
  `
A closed point gets nothing, though its key is in order
  Lau/1 -> nuoc-y-te national-none -
  then nuoc-hoi national
A point that is not to be listed gets nothing
  Lau/2 -> nuoc-y-te national-none -
A point that was only reported gets nothing
  Lau/3 -> nuoc-y-te national-none -
A point without staff gets nothing
  Lau/5 -> nuoc-y-te national-none -
A point checked 364 days ago gets the letter
  Lau/4 on:2026-11-22 -> lau-4 commune lau-dp
A point checked 365 days ago does
  Lau/4 friend -> lau-4 commune lau-dp
A point checked 366 days ago does not
  Lau/4 on:2026-11-24 -> nuoc-y-te national-none -
  then nuoc-hoi national
A mailbox asked 365 days ago gets the letter
  Lau/7 on:2026-11-22 -> lau-7 commune -
A mailbox asked 366 days ago does not, though its place is fresh
  Lau/7 -> nuoc-y-te national-none -
A year after their check all points of a province still serve
  Tre/2 on:2027-10-01 -> tre-12 commune -
  then tre-tinh province, nuoc-y-te national
On the day after, nobody does
  Tre/2 on:2027-10-02 -> none none
A stale point is not asked to visit either
  Lau/4 visit on:2026-11-24 -> none none
A closed point does not make the area one of unfit points
  Lau/1 visit -> none none
Stale points do not make the province one that needs the commune
  Lau without:lau-4,lau-8 -> nuoc-y-te national-none -
A fresh one among them does
  Lau without:lau-8 -> nuoc-y-te national-no-commune -
The day after, it does not
  Lau without:lau-8 on:2026-11-24 -> nuoc-y-te national-none -
A fresh one of a kind that is not accepted makes them unfit
  Lau only:health -> nuoc-y-te national-unfit -
  then nobody
A child needs the commune where one of them receives children
  Lau child -> nuoc-y-te national-no-commune -
  then nobody
`,
);

const keys = group(
  'keys that come and go',
  `
On the day before its key is retired a point gets letters
  Lau/6 on:2026-11-22 -> lau-6 commune lau-dp
On the day of retirement it gets none
  Lau/6 on:2026-11-23 -> nuoc-y-te national-none -
  then nuoc-hoi national
Nor on the day before the next key
  Lau/6 on:2026-11-30 -> nuoc-y-te national-none -
On the first day of the next key it does, while its coordinator is between keys
  Lau/6 on:2026-12-01 -> lau-6 commune -
Once both have keys, all is well
  Lau/6 on:2026-12-07 -> lau-6 commune lau-dp
A point whose keys overlap gets letters before
  Lau/8 on:2026-11-19 -> lau-8 commune lau-dp
And while both are in force
  Lau/8 on:2026-11-22 -> lau-8 commune lau-dp
And on the day the old one is retired
  Lau/8 on:2026-11-23 -> lau-8 commune lau-dp
On the day before the first keys nobody gets a letter
  Tre/1 on:2026-01-04 -> none none
On their first day the point does
  Tre/1 on:2026-01-05 -> tre-1 commune tre-dp
A chosen place is refused on the day its key is retired
  @lau-6 only:health -> nuoc-y-te national-none - refused:no-key
And gets the letter on the first day of the next
  @lau-6 on:2026-12-01 -> lau-6 chosen -
A missing key is told before a kind that is not accepted
  @lau-6 not:health -> nuoc-hoi national-none - refused:no-key
`,
);

const national = group(
  'the nation, where an operator runs a mailbox for it',
  `
Without a national mailbox a province without points has none
  Co/1 without:nuoc-y-te,nuoc-hoi -> none none
Without it, points go on as before, and there is no last alternative
  Tre/2 without:nuoc-y-te,nuoc-hoi -> tre-12 commune tre-dp
  then tre-tinh province
Without it, a closed point leaves nobody
  Lau/1 without:nuoc-y-te,nuoc-hoi -> none none
Without it, who tells only a province of single points is asked for the commune
  Lau without:nuoc-y-te,nuoc-hoi -> none no-commune
Without it, unfit points leave nobody
  Sen/7 law without:nuoc-y-te,nuoc-hoi -> none unfit
Without it, avoiding the only point leaves nobody
  May/9 avoid without:nuoc-y-te,nuoc-hoi -> none unfit
Without it, avoiding an unknown commune is asked for the commune
  Tre avoid without:nuoc-y-te,nuoc-hoi -> none no-commune
Without it, a refused place leaves nobody
  @lau-5 without:nuoc-y-te,nuoc-hoi -> none none refused:unstaffed
Without the health mailbox the other one serves
  Co/1 without:nuoc-y-te -> nuoc-hoi national-none -
  then nobody
Without the health mailbox nobody calls
  Co/1 call without:nuoc-y-te -> none none
A national mailbox that covers for another is listed once, as itself
  Co/1 on:2026-12-28 -> nuoc-hoi national-none -
  then nobody
The day before, both are there
  Co/1 on:2026-12-27 -> nuoc-y-te national-none -
  then nuoc-hoi national
The cover does not take the topic
  Co/1 law on:2026-12-28 -> none none
The cover is of a kind that is not accepted
  Co/1 only:health on:2026-12-28 -> none none
The cover is asked 365 days ago on the last day of the year
  Co/1 on:2026-12-31 -> nuoc-hoi national-none -
  then nobody
On New Year's Day it is stale, and the other is back
  Co/1 on:2027-01-01 -> nuoc-y-te national-none -
  then nobody
Away again, it is covered by a coordinator
  Co/1 on:2027-01-05 -> sen-dp cover - for nuoc-y-te
  then nobody
Which does not take children's letters
  Co/1 child on:2027-01-05 -> none none
And stands last for who has a point
  Tre/2 on:2027-01-05 -> tre-12 commune tre-dp
  then tre-tinh province, sen-dp cover
Of a kind that is not accepted, it is none
  Co/1 not:health on:2027-01-05 -> none none
`,
);

const ties = group(
  'ties',
  `
Fewer communes before more, whatever the hours agreed; then a point without a deadline
  Tre/7 -> tre-7c commune tre-dp
  then tre-7d commune, tre-7b commune, tre-7a commune, tre-tinh province, nuoc-y-te national, nuoc-hoi national
Without the first of two alike the second
  Tre/7 without:tre-7c -> tre-7d commune tre-dp
Without both, the agreed deadline before fewer communes
  Tre/7 not:mass-organisation,health -> tre-7b commune tre-dp
  then tre-7a commune
Without any deadline, the one that is left
  Tre/7 only:other -> tre-7a commune -
  then nobody
A deadline of sixty hours before none
  Tre/7 only:other,mass-organisation -> tre-7c commune -
  then tre-7a commune, nuoc-hoi national
Where two lie in the commune, the agreed deadline before fewer communes
  Tre/8 -> tre-7b commune tre-dp
  then tre-7a commune, tre-tinh province, nuoc-y-te national, nuoc-hoi national
Without the police, the other one
  Tre/8 not:police -> tre-7a commune -
  then tre-tinh province, nuoc-y-te national, nuoc-hoi national
Where two lie in the commune and are alike, the ID; the one outside is third
  Tre/9 -> tre-7c commune tre-dp
  then tre-7d commune, tre-7b commune, tre-tinh province, nuoc-y-te national, nuoc-hoi national
Lying in the commune before serving more quickly
  Tre/9 only:health,police -> tre-7d commune tre-dp
  then tre-7b commune, tre-tinh province, nuoc-y-te national
For a child the second of two alike is none
  Tre/7 child -> tre-7c commune tre-dp
  then tre-7b commune, tre-7a commune, tre-tinh province, nuoc-y-te national
To meet, the same order, and neither province nor nation
  Tre/7 meet -> tre-7c commune tre-dp
  then tre-7d commune, tre-7b commune, tre-7a commune
Two of the province: the agreed deadline first
  Tre/7 law without:tre-7a,tre-7b,tre-7c,tre-7d -> tre-tinh province tre-dp
  then tre-viec province, nuoc-y-te national
Two of the nation: the agreed deadline before the ID
  Co/2 friend -> nuoc-y-te national-none -
  then nuoc-hoi national
Lying in the commune comes before a deadline
  Tre/4 self -> tre-4 commune tre-dp
  then tre-34 commune, tre-tinh province, nuoc-y-te national, nuoc-hoi national
`,
);

const mixed = group(
  'many wishes at once',
  `
A child, a visit, no police
  Tre/3 child visit not:police -> tre-34 commune -
  then nobody
A child, a visit, another commune
  Tre/4 child visit avoid -> tre-34 commune tre-dp
  then nobody
A child, a visit, another commune, where the only one lies in mine
  Tre/3 child visit avoid -> none unfit
A child, a call, work
  Tre/5 child call work -> tre-tinh province tre-dp
  then nuoc-y-te national
A child, another commune, health only, no police behind
  Tre/2 child avoid only:health -> tre-tinh province -
  then nuoc-y-te national
A visit about law in another commune than mine
  Tre/6 visit law avoid -> tre-viec province tre-dp
  then nobody
The same where the visitor lies in mine
  Tre/5 visit law avoid -> none unfit
The same while the police may not read
  Tre/6 visit law avoid not:police -> tre-viec province -
A child, another commune, a call, without the nation
  Tre/1 child avoid call without:nuoc-y-te,nuoc-hoi -> none unfit
A chosen place for a visit whose confirmation is 181 days old
  @tre-34 visit on:2026-11-24 -> none unfit refused:help
A chosen place on that day for an answer in the mailbox
  @tre-34 on:2026-11-24 -> tre-34 chosen tre-dp
A chosen place whose key alone promises visits
  @may-tinh visit -> none unfit refused:help
A chosen place that nobody has asked about visits
  @lau-4 visit -> none unfit refused:help
A chosen place without a mailbox, for a visit, where nobody serves
  @tram-co-1 visit -> none none refused:no-mailbox
A chosen place without a mailbox, for a visit by the commune's point
  @tram-tre-1 visit -> tre-12 place-commune tre-dp refused:no-mailbox
  then nobody
A chosen place away, law, no health: its cover may not read and the others do not take it
  @sen-5 law not:health -> none unfit refused:away
A chosen place away, for a child: its cover takes none
  @sen-1 child -> sen-tinh place-province - refused:away
A chosen place away, for a meeting at the cover's
  @sen-1 meet -> sen-2 cover sen-dp for sen-1
  then sen-tinh place-province
A chosen place away, for a call by the coordinator
  @sen-5 call -> sen-dp cover - for sen-5
  then nuoc-y-te national
A covered point, law, the coordinator away and its cover not accepted
  Sen/6 law not:mass-organisation on:2026-12-08 -> sen-5 cover sen-dp for sen-6
  then nuoc-y-te national
A point alone among kinds, on a day its coordinator's cover is accepted
  Sen/2 only:health,police on:2026-12-14 -> sen-2 commune tre-dp
  then nuoc-y-te national
Other offices only, a child, in a commune with one
  May/2 child only:other -> may-2 commune -
  then nobody
Other offices only, a child, in a commune that is not served by it
  May/1 child only:other -> none unfit
Other offices only, a child, without telling the commune
  May child only:other -> none no-commune
Other offices only, a child, avoiding the commune where it lies
  May/2 child avoid only:other -> none unfit
Health only, in a province whose health points are all out of order
  Lau/6 child only:health -> nuoc-y-te national-none -
  then nobody
`,
);

/** Every case, in the order of the rules; hand-worked from the rules above. */
export const routingCases: readonly RoutingCase[] = [
  ...area,
  ...place,
  ...helps,
  ...topics,
  ...minors,
  ...kinds,
  ...avoid,
  ...away,
  ...behind,
  ...stale,
  ...keys,
  ...national,
  ...ties,
  ...mixed,
];

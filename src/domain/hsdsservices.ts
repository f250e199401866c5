import type { Day } from '../schemas/date.ts';
import { costText } from './facts.ts';
import { locationAttributes, recorded, serviceAttributes } from './hsdsattributes.ts';
import { hsdsId } from './hsdsids.ts';
import { languageCode } from './hsdslanguages.ts';
import { organization } from './hsdsorganizations.ts';
import { schedules } from './hsdsschedules.ts';
import type { HsdsRow, HsdsRows } from './hsdstables.ts';
import type { HsdsWords } from './hsdsterms.ts';
import { alertOf, saidOf, whole, type OpenPlace } from './openplaces.ts';
import type { ListedPlace } from './places.ts';

/** The rows that one place makes; the terms of its attributes are those of every place. */
export type PlaceRows = Omit<HsdsRows, 'taxonomy' | 'taxonomy_term'>;

/** Takes a place, the words of the schemas and today and gives its rows, as far as its page says these things. */
export function placeRows(open: OpenPlace, words: HsdsWords, today: Day): PlaceRows {
  const place = saidOf(open.place, today);
  const { slug } = place;
  const location_id = hsdsId('location', slug);
  return {
    organization: [organization(place, words)],
    service: [service({ ...open, place }, words, today)],
    location: [location({ ...open, place })],
    service_at_location: [
      {
        id: hsdsId('service_at_location', slug),
        service_id: hsdsId('service', slug),
        location_id,
      },
    ],
    phone: phones(place),
    schedule: place.hours ? schedules(place.hours, slug) : [],
    required_document: papers(place),
    language: languages(place),
    accessibility: place.accessibility
      ? [{ id: hsdsId('accessibility', slug), location_id, description: place.accessibility }]
      : [],
    cost_option: costOptions(place, words),
    metadata: checks(place),
    attribute: [
      ...serviceAttributes(place),
      ...locationAttributes(place),
      ...(place.phones ?? []).flatMap(({ note }, index) =>
        recorded({ table: 'phone', key: `${index}:${slug}` }, 'phone-note', note),
      ),
    ],
  };
}

function service({ place, url }: OpenPlace, words: HsdsWords, today: Day): HsdsRow<'service'> {
  return {
    id: hsdsId('service', place.slug),
    organization_id: organization(place, words).id,
    name: place.name,
    description: [
      words.kinds[place.kind],
      ...(place.services ?? []).map((it) => words.services[it]),
    ].join('; '),
    url,
    status: place.standing === 'verified' ? 'active' : 'inactive',
    ...whole({
      application_process: place.firstVisit?.join('\n'),
      fees_description: place.cost && costText(place.cost, today),
      eligibility_description: place.receives?.map((it) => words.received[it]).join('; '),
      assured_date: place.verified?.on,
      alert: alertOf(place, today),
    }),
  };
}

function location({ place, area, former }: OpenPlace): HsdsRow<'location'> {
  const { position, address, slug, name } = place;
  return {
    id: hsdsId('location', slug),
    location_type: 'physical',
    name,
    description: [
      [address, area].filter(Boolean).join(', '),
      ...(former ? [`Trước 1/7/2025: ${former}`] : []),
    ].join('. '),
    ...(position?.precision === 'building' && { latitude: position.lat, longitude: position.lng }),
    ...(place.area.commune !== undefined && {
      external_identifier: place.area.commune,
      external_identifier_type: 'Mã xã, phường, đặc khu của Việt Nam',
    }),
  };
}

const phones = ({ phones, slug }: ListedPlace): HsdsRow<'phone'>[] =>
  (phones ?? []).map(({ number, role }, index) => ({
    id: hsdsId('phone', `${index}:${slug}`),
    service_id: hsdsId('service', slug),
    number,
    type: 'voice',
    description: role,
  }));

const papers = ({ papers, slug }: ListedPlace): HsdsRow<'required_document'>[] =>
  (papers ?? []).map((document, index) => ({
    id: hsdsId('required_document', String(index), slug),
    service_id: hsdsId('service', slug),
    document,
  }));

const languages = ({ languages, slug }: ListedPlace): HsdsRow<'language'>[] =>
  (languages ?? []).map((name, index) => ({
    id: hsdsId('language', String(index), slug),
    service_id: hsdsId('service', slug),
    name,
    ...whole({ code: languageCode(name) }),
  }));

const costOptions = ({ cost, slug }: ListedPlace, words: HsdsWords): HsdsRow<'cost_option'>[] =>
  cost
    ? [
        {
          id: hsdsId('cost_option', slug),
          service_id: hsdsId('service', slug),
          option: words.costs[cost.value],
          ...(cost.value === 'free' && { currency: 'VND', amount: 0 }),
          ...whole({ amount_description: cost.note }),
        },
      ]
    : [];

const checks = ({ verified, slug }: ListedPlace): HsdsRow<'metadata'>[] =>
  verified
    ? [
        {
          id: hsdsId('metadata', verified.on, slug),
          resource_id: hsdsId('service', slug),
          resource_type: 'service',
          last_action_date: verified.on,
          last_action_type: 'verification',
          field_name: 'assured_date',
          previous_value: 'không lưu',
          replacement_value: verified.on,
          updated_by: verified.role,
        },
      ]
    : [];

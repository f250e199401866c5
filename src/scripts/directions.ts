/** Adds "Chỉ đường" to a checked place's page: nothing is asked of any map service before a tap. */
import { geoLink, mapLinks, type Target } from '../domain/directions.ts';
import { button, element } from './controls.ts';

function directions(root: HTMLElement): void {
  const { way = '', lat, lng } = root.dataset;
  const point = lat && lng ? { lat: Number(lat), lng: Number(lng) } : undefined;
  const target: Target = { point, address: way };
  const start = button(
    'Chỉ đường',
    () => {
      if (/Android/.test(navigator.userAgent)) location.assign(geoLink(target));
      else if (root.children.length === 1) root.append(services(target));
    },
    'button',
  );
  root.append(start);
}

const services = (target: Target): HTMLElement =>
  element(
    'div',
    {},
    element(
      'p',
      { class: 'small soft' },
      'Dịch vụ bạn chọn sẽ thấy địa chỉ này, không thấy bạn đến từ trang nào.',
    ),
    element(
      'ul',
      { class: 'links' },
      ...mapLinks(target).map(({ name, href }) =>
        element(
          'li',
          {},
          element('a', { href, rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' }, name),
        ),
      ),
    ),
  );

document.querySelectorAll<HTMLElement>('[data-way]').forEach(directions);

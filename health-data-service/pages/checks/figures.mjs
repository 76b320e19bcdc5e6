// What the API answers for the versions that a page rests on, written as the page's language writes it.
import { base } from './suite.mjs';

const kept = new Map();

export async function json(path) {
  if (!kept.has(path)) {
    kept.set(path, fetch(base + path).then(async answer => {
      if (!answer.ok) throw new Error(`GET ${path} answers ${answer.status}: ${await answer.text()}`);
      return answer.json();
    }));
  }
  return kept.get(path);
}

/** A number as pages write it. */
export function written(number, decimals, language) {
  const [whole, rest] = Math.abs(number).toFixed(decimals).split('.');
  const [group, point] = language === 'da' ? ['.', ','] : [',', '.'];
  const text = whole.replace(/\B(?=(\d{3})+$)/g, group) + (rest ? point + rest : '');
  return (number < 0 && Number(text.replace(/\D/g, '')) > 0 ? '−' : '') + text;
}

/** Cells of a JSON-stat answer by their codes. */
export class Table {
  constructor(answer) {
    this.answer = answer;
    this.metric = answer.role.metric[0];
    this.places = Object.fromEntries(answer.id.map(id => [id, new Map(answer.dimension[id].category.index.map((code, at) => [code, at]))]));
  }

  codes(id) {
    return this.answer.dimension[id].category.index;
  }

  decimals(code) {
    return this.answer.dimension[this.metric].category.unit[code].decimals;
  }

  /** @param at codes by dimension; others are at their first */
  cell(at, figure = 'value') {
    const metric = figure === 'value' ? at.indicator : at.indicator + ':' + figure;
    let flat = 0;
    for (const [i, id] of this.answer.id.entries()) {
      const code = id === this.metric ? metric : at[id] ?? this.codes(id)[0];
      const place = this.places[id].get(code);
      if (place === undefined) return undefined;
      flat = flat * this.answer.size[i] + place;
    }
    const value = this.answer.value[flat];
    return { value, status: this.answer.status[flat], text: language => (value === null ? null : written(value, this.decimals(metric), language)) };
  }
}

/** All figures of a version: of all people, and by each other dimension alone. */
export async function tables(dataset, version) {
  const all = `/v1/datasets/${dataset}/data?area=all&period=last:1000&figure=value,count,denominator,lower95,upper95&version=${version}&format=json-stat2`;
  const whole = new Table(await json(all));
  const parts = {};
  for (const id of whole.answer.id.filter(each => ![whole.metric, 'area', 'period'].includes(each))) parts[id] = new Table(await json(`${all}&${id}=all`));
  return { whole, parts };
}

/** Every number of the tables as a page may write it. */
export function numbers({ whole, parts }, language) {
  const all = new Set();
  for (const table of [whole, ...Object.values(parts)]) {
    const metrics = table.codes(table.metric);
    const at = table.answer.id.indexOf(table.metric);
    const inner = table.answer.size.slice(at + 1).reduce((a, b) => a * b, 1);
    table.answer.value.forEach((value, flat) => {
      if (value !== null) all.add(written(value, table.decimals(metrics[Math.floor(flat / inner) % metrics.length]), language));
    });
  }
  return all;
}

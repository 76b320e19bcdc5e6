import assert from "node:assert/strict";
import { test } from "node:test";
import { AreasApi as FigureAreasApi, ValuesApi } from "../target/typescript-fetch/health-data/index.js";
import { Configuration as HealthDataConfiguration } from "../target/typescript-fetch/health-data/index.js";
import { Configuration as InitiativesConfiguration, InitiativesApi } from "../target/typescript-fetch/initiatives/index.js";
import {
  Configuration,
  PlansApi,
  PlanState,
  PlanType,
  ProblemFromJSON,
  ResponseError,
  Visibility,
  type Plan,
  type PlanDraft,
} from "../target/typescript-fetch/plans/index.js";
import * as suite from "./suite.js";

const as = (accessToken?: string) => new PlansApi(new Configuration({ basePath: suite.plans, accessToken }));
const outsider = as();
const approver = as(suite.approver);

const draft = (visibility: Visibility): PlanDraft => ({
  externalId: suite.unique("client"),
  title: "Boligsocial helhedsplan",
  type: PlanType.HousingSocial,
  visibility,
  startsOn: new Date("2021-01-01"),
  endsOn: new Date("2030-12-31"),
  recordedAs: PlanState.Active,
  source: { id: "client-test" },
  ...(visibility === Visibility.Closed
    ? { legalBasis: "forvaltningsloven § 27", assessment: "En forhandling er i gang", publicDecisionText: "Planen er vedtaget." }
    : {}),
});

const create = (planDraft: PlanDraft): Promise<Plan> =>
  approver.createPlan({ idempotencyKey: crypto.randomUUID(), planDraft });

test("a list with a closed plan in it holds the plan's placeholder, and the type tells the two apart", async () => {
  const closed = await create(draft(Visibility.Closed));
  const open = await create(draft(Visibility.Open));

  const found = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await outsider.listPlans({ municipality: "0751", limit: 200, cursor });
    for (const entry of page.items) {
      found.set(entry.id, entry.redacted ? entry.legalBasis : entry.title);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);

  assert.equal(found.get(closed.id), "forvaltningsloven § 27");
  assert.equal(found.get(open.id), "Boligsocial helhedsplan");
  const own = await approver.getPlan({ id: closed.id });
  assert.equal(own.redacted ? "" : own.assessment, "En forhandling er i gang");
});

test("a plan as of a time is what was stated then", async () => {
  const plan = await create(draft(Visibility.Open));

  const then = await approver.getPlanAsOf({ id: plan.id, time: plan.changedAt });

  assert.equal(then.version, plan.version);
  assert.equal(then.plan.title, plan.title);
});

test("a change of another version than the present one is a problem that its code names", async () => {
  const planDraft = draft(Visibility.Open);
  const plan = await create(planDraft);
  const changed = await approver.replacePlan({
    id: plan.id,
    ifMatch: `"${plan.version}"`,
    planDraft: { ...planDraft, title: "Fælles om byen" },
  });
  assert.equal(changed.title, "Fælles om byen");

  const error = await approver.replacePlan({ id: plan.id, ifMatch: `"${plan.version}"`, planDraft }).then(
    () => assert.fail("a stale change was taken"),
    (refusal: unknown) => refusal,
  );
  assert.ok(error instanceof ResponseError);
  const problem = ProblemFromJSON(await error.response.json());
  assert.equal(problem.code, "precondition-failed");
});

test("the other two services are read with their clients", async () => {
  const found = await new InitiativesApi(new InitiativesConfiguration({ basePath: suite.initiatives })).listInitiatives({
    limit: 5,
  });
  assert.ok(found.items.every((entry) => entry.redacted || entry.name.length > 0));
  assert.ok(found.items.length > 0);
  const configuration = new HealthDataConfiguration({ basePath: suite.healthData });
  const values = await new ValuesApi(configuration).listValues({ limit: 5 });
  assert.ok(values.items.length > 0);
  assert.ok((await new FigureAreasApi(configuration).listFigureAreas({ limit: 5 })).items.length > 0);
});

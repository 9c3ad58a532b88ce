/** What the pages read, each through the one cache; and the one way to act. */
import { QueryClient, useQuery, type UseQueryReturnType } from "@tanstack/vue-query";
import { computed, type Ref, toValue, type MaybeRefOrGetter } from "vue";
import { report } from "@/session/trouble";
import { toFailure } from "./failure";
import { calls, type CaseView, type CeasedRate, type CodeTables, type Daily, type Done, type Failure, type FirstMonth, type Leading, type LightDays, type PerformForm, type Reception, type Settings, type Stub, type Supervision, type TasksInput, type Today } from "./generated";
import { keys, refresh } from "./topics";

export const cache = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Infinity, gcTime: 5 * 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: "always" } },
});

export type Answer<T> = { data: Ref<T | undefined>; failure: Ref<Failure | null>; loading: Ref<boolean>; again: () => void };

function shown<T>(query: UseQueryReturnType<T, Error>): Answer<T> {
  return {
    data: query.data as Ref<T | undefined>,
    failure: computed(() => (query.error.value ? toFailure(query.error.value) : null)),
    loading: query.isPending,
    again: () => void query.refetch(),
  };
}

/** A read that also tells the door when the desk has locked itself meanwhile. */
export async function read<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (thrown) {
    const failure = toFailure(thrown);
    if (failure.kind === "locked") report(failure);
    throw failure;
  }
}

export const useToday = () => shown<Today>(useQuery({ queryKey: keys.today, queryFn: () => read(calls.today(null)) }, cache));
/** The day's list of somebody else, or of an office; asked only where one of them is chosen. */
export const useTasks = (whose: MaybeRefOrGetter<TasksInput>) =>
  shown<Daily>(useQuery({ queryKey: computed(() => keys.tasks(toValue(whose))), queryFn: () => read(calls.tasks(toValue(whose))), enabled: () => Boolean(toValue(whose).office ?? toValue(whose).person) }, cache));
export const useCodes = () => shown<CodeTables>(useQuery({ queryKey: keys.codes, queryFn: () => read(calls.code_tables(null)) }, cache));
export const useSettings = () => shown<Settings>(useQuery({ queryKey: keys.settings, queryFn: () => read(calls.settings(null)) }, cache));
/** Whose page: an account, or "" for one's own or all. */
export const useLeading = (leader: MaybeRefOrGetter<string>) =>
  shown<Leading>(useQuery({ queryKey: computed(() => keys.leading(toValue(leader))), queryFn: () => read(calls.leading({ leader: toValue(leader) })) }, cache));
export const useStubs = () => shown<Stub[]>(useQuery({ queryKey: keys.sealed, queryFn: () => read(calls.stubs(null)) }, cache));
/** Asked again while one looks, since the time of waiting goes on. */
export const useReception = () => shown<Reception>(useQuery({ queryKey: keys.reception, queryFn: () => read(calls.reception(null)), refetchInterval: 30_000 }, cache));
export const useCeasedRates = () => shown<CeasedRate[]>(useQuery({ queryKey: keys.ceased, queryFn: () => read(calls.ceased_rates(null)) }, cache));
export const useLightDays = () => shown<LightDays[]>(useQuery({ queryKey: keys.light, queryFn: () => read(calls.light_days(null)) }, cache));
/** The twelve months that end with this one. */
export const useFirstMonths = (month: MaybeRefOrGetter<string>) =>
  shown<FirstMonth[]>(useQuery({ queryKey: computed(() => keys.firstMonths(toValue(month))), queryFn: () => read(calls.first_months(toValue(month))) }, cache));
export const useSupervision = (month: MaybeRefOrGetter<string>, quarter: MaybeRefOrGetter<string>) =>
  shown<Supervision>(useQuery({ queryKey: computed(() => keys.supervision(toValue(month), toValue(quarter))), queryFn: () => read(calls.supervision({ month: toValue(month), quarter: toValue(quarter) })) }, cache));
export const useCase = (id: MaybeRefOrGetter<string>) =>
  shown<CaseView>(useQuery({ queryKey: computed(() => keys.case(toValue(id))), queryFn: () => read(calls.case_view(toValue(id))), enabled: () => toValue(id) !== "" }, cache));

/** Does it, and refreshes exactly what the desk says has changed. */
export async function perform(form: PerformForm): Promise<Done> {
  return settle(calls.perform(form));
}

export async function settle(question: Promise<Done>): Promise<Done> {
  const done = await read(question);
  await refresh(cache, done);
  return done;
}

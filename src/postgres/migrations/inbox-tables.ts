/**
 * Updates on their way, in the order of their lines; a line is a chat under a keyed hash. A body is sealed under ID_SECRET and goes
 * when it was handled; the number stays for two days, so that what is delivered again is known.
 */
export const INBOX_TABLES = `
  create sequence hoi_xa.owners as integer cycle;

  create table hoi_xa.updates (
    id bigint primary key,
    line text not null,
    body bytea,
    sent bigint[] not null default '{}',
    losses integer not null default 0,
    received_at bigint not null,
    done_at bigint
  );
  create index updates_waiting on hoi_xa.updates (line, id) where done_at is null;
  create index updates_done on hoi_xa.updates (done_at) where done_at is not null;

  create table hoi_xa.lines (
    line text primary key,
    waiting integer not null,
    ready_at bigint not null,
    owner integer,
    running_since bigint
  ) with (fillfactor = 70);
  create index lines_ready on hoi_xa.lines (ready_at) where owner is null;
  create index lines_owned on hoi_xa.lines (owner) where owner is not null;

  create unlogged table hoi_xa.rates (
    person text primary key,
    times bigint[] not null,
    refused integer not null
  );

  create function hoi_xa.within_rate(sender text, at bigint, most integer, span bigint) returns integer
  language sql as $$
    insert into hoi_xa.rates as r (person, times, refused) values (sender, array[at], 0)
    on conflict (person) do update set (times, refused) = (
      select
        case when count(t) < most then array_append(array_agg(t) filter (where t is not null), at)
             else array_agg(t) end,
        case when count(t) < most then 0 else r.refused + 1 end
      from (select t from unnest(r.times) t where t > at - span) recent
    )
    returning refused
  $$;

  create function hoi_xa.put_update(
    update_id bigint, of_line text, sender text, sealed bytea, at bigint, most integer, span bigint, room integer
  ) returns table (verdict text, since bigint)
  language plpgsql as $$
  declare
    refusals integer := 0;
    now_waiting integer;
    running bigint;
  begin
    insert into hoi_xa.updates (id, line, body, received_at) values (update_id, of_line, sealed, at)
    on conflict (id) do nothing;
    if not found then
      return query select 'repeated', null::bigint;
      return;
    end if;
    if most > 0 then
      refusals := hoi_xa.within_rate(sender, at, most, span);
    end if;
    if refusals = 0 then
      insert into hoi_xa.lines as l (line, waiting, ready_at) values (of_line, 1, at)
      on conflict (line) do update set waiting = l.waiting + 1 where l.waiting < room
      returning l.waiting, l.running_since into now_waiting, running;
    end if;
    if now_waiting is null then
      update hoi_xa.updates set done_at = at, body = null where id = update_id;
    end if;
    return query select
      case when refusals = 1 then 'tell' when refusals > 1 then 'silent'
           when now_waiting is null then 'refused' when now_waiting > 1 then 'behind' else 'taken' end,
      running;
  end $$;

  create function hoi_xa.take_lines(taker integer, most integer, at bigint)
  returns table (id bigint, line text, body bytea, sent bigint[], losses integer)
  language plpgsql as $$
  declare
    taken text[];
  begin
    with free as (
      select l.line from hoi_xa.lines l where l.owner is null
      order by l.ready_at limit most for update skip locked
    ), now_mine as (
      update hoi_xa.lines l set owner = taker, running_since = at from free where l.line = free.line returning l.line
    )
    select array_agg(now_mine.line) into taken from now_mine;
    -- A statement of its own sees what those who had the lines before have done.
    return query
      select distinct on (u.line) u.id, u.line, u.body, u.sent, u.losses
      from hoi_xa.updates u where u.line = any (taken) and u.done_at is null order by u.line, u.id;
  end $$;

  create function hoi_xa.finish_update(update_id bigint, of_line text, taker integer, at bigint) returns void
  language plpgsql as $$
  declare
    left_over integer;
  begin
    update hoi_xa.lines l set waiting = l.waiting - 1, owner = null, running_since = null, ready_at = at
    where l.line = of_line and l.owner = taker returning l.waiting into left_over;
    if not found then
      raise exception 'the line is owned by another' using errcode = 'HX001';
    end if;
    if left_over <= 0 then
      delete from hoi_xa.lines l where l.line = of_line;
    end if;
    update hoi_xa.updates set done_at = at, body = null where id = update_id;
  end $$;
`;

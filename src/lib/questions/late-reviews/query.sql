-- How many reviews did each authority (only $1 unless it is empty) hold each quarter, how many on time, and why were the others late?
select
  cast(authority as varchar) as authority,
  cast(end_day as varchar) as end_day,
  cast(measure as varchar) as measure,
  cast(breakdown as varchar) as breakdown,
  cast(value as double) as value,
  cast(symbol as varchar) as symbol
from observation
where measure in ('reviews', 'reviews_on_time', 'reviews_late_reason')
  and (breakdown = '' or measure = 'reviews_late_reason')
  and ($1 = '' or authority = $1)
order by authority, end_day, measure, breakdown

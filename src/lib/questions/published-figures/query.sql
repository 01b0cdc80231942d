-- What do official figures say of English authorities, their regions and England on this indicator (all indicators if $1 is empty)?
select
  cast(indicator.id as varchar) as indicator,
  cast(published.area as varchar) as area,
  cast(published.area_type as varchar) as area_type,
  cast(published.end_day as varchar) as end_day,
  cast(published.numerator as double) as numerator,
  cast(published.denominator as double) as denominator,
  cast(published.value as double) as value,
  cast(published.flag as varchar) as flag,
  cast(published.numerator_flag as varchar) as numerator_flag,
  cast(published.source as varchar) as source
from figures.indicator
join figures.published on published.series = indicator.published_series
where $1 = '' or indicator.id = $1
order by indicator, end_day, area

import '../shared/menu';
import './survey-form';
